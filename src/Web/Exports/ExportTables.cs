namespace Tamias.Web.Exports;

/// <summary>All tables of an organization. What they show is chosen column by column, so that no hash, token or
/// encrypted key comes along.</summary>
public sealed class ExportTables(Db db, Journal journal, TimeProvider clock, IStringLocalizer<Words> words)
{
    public IReadOnlyList<ExportTable> Of(Organization organization)
    {
        var catalogue = new CatalogueTables(db, words);
        var estimates = new EstimateTables(db, organization.Today(clock.GetUtcNow()), words);
        var sales = new SalesTables(db, organization.Today(clock.GetUtcNow()), words);
        var (money, late) = (new MoneyTables(db, words), new LateFeeTables(db, words));
        var automatic = new AutomaticTables(db, words);
        return
        [
            catalogue.Customers, catalogue.Items, sales.Invoices, sales.Lines, sales.Instalments, sales.CreditNotes,
            sales.CreditNoteLines, sales.Attachments,
            sales.Messages, estimates.Estimates, estimates.Lines,
            money.Attempts, money.Payments, money.Allocations, money.Refunds, money.Disputes, money.Payouts,
            money.BalanceLines, new BankTables(db, words).Lines,
            late.Rules, late.Fees, automatic.Methods, automatic.Payments,
            new TransferTables(db, words).Accounts, new TransferTables(db, words).Returns,
            journal.Table(organization),
        ];
    }

    /// <summary>Some invoices only, with the same columns.</summary>
    public ExportTable Of(Organization organization, IQueryable<Invoice> invoices) =>
        new SalesTables(db, organization.Today(clock.GetUtcNow()), words).InvoicesOf(invoices);
}
