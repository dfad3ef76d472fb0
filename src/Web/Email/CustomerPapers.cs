using Tamias.Web.Documents;
using Tamias.Web.Receipts;
using Tamias.Web.Statements;

namespace Tamias.Web.Email;

/// <summary>What a mail brings that is no document: drawn when it leaves, as it stands then.</summary>
public sealed class CustomerPapers(
    Db db, ReceiptFiles receipts, CustomerStatements statements, StatementFiles statementFiles)
{
    /// <summary>Null when there is no receipt for it any more.</summary>
    public async Task<PdfFile?> ReceiptAsync(Id<Payment> payment, string language, CancellationToken cancellation) =>
        await Receipt.ReadAsync(db, payment, cancellation) is { } receipt
            ? await receipts.WriteAsync(receipt, language, cancellation)
            : null;

    /// <summary>Of the days that the mail names, in its language.</summary>
    public async Task<PdfFile> StatementAsync(Mail mail, CancellationToken cancellation)
    {
        var customer = await db.Customers.AsNoTracking().FirstAsync(c => c.Id == mail.CustomerId, cancellation);
        var organization = await db.Organizations.AsNoTracking()
            .FirstAsync(o => o.Id == mail.OrganizationId, cancellation);
        var facts = await statements.ReadAsync(
            customer, organization, mail.StatementFrom, mail.StatementUntil, cancellation);
        return statementFiles.Pdf(facts, mail.Language);
    }
}
