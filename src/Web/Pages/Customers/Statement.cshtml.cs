using Microsoft.AspNetCore.Mvc;
using Tamias.Web.People;
using Tamias.Web.Statements;

namespace Tamias.Web.Pages.Customers;

/// <summary>The statement that the customer sees too. As paper it speaks their language.</summary>
public sealed class StatementModel(
    Db db, Current me, CustomerStatements statements, StatementFiles files, IStringLocalizer<Words> words)
    : StatementPage(statements, files, words)
{
    const int Latest = 5;

    [BindProperty(SupportsGet = true)]
    public Id<Customer> Id { get; set; }

    /// <summary>The last mails that brought one, newest first.</summary>
    public IReadOnlyList<Mail> Sent { get; private set; } = [];

    protected override string PaperLanguage => Facts.Customer.Language;

    protected override async Task<(Customer, Organization)?> FindAsync(CancellationToken cancellation)
    {
        Sent = await db.Mails.AsNoTracking().Where(m => m.CustomerId == Id)
            .OrderByDescending(m => m.Id).Take(Latest).ToListAsync(cancellation);
        return await db.Customers.AsNoTracking().FirstOrDefaultAsync(c => c.Id == Id, cancellation) is { } customer
            ? (customer, me.Organization) : null;
    }

    protected override string PathOf(StatementMove move) => Facts.MerchantPathOf(move);
}
