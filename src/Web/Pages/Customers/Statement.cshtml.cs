using Microsoft.AspNetCore.Mvc;
using Tamias.Web.People;
using Tamias.Web.Statements;

namespace Tamias.Web.Pages.Customers;

/// <summary>The statement that the customer sees too. As paper it speaks their language.</summary>
public sealed class StatementModel(
    Db db, Current me, CustomerStatements statements, StatementFiles files, IStringLocalizer<Words> words)
    : StatementPage(statements, files, words)
{
    [BindProperty(SupportsGet = true)]
    public Id<Customer> Id { get; set; }

    protected override string PaperLanguage => Facts.Customer.Language;

    protected override async Task<(Customer, Organization)?> FindAsync(CancellationToken cancellation) =>
        await db.Customers.AsNoTracking().FirstOrDefaultAsync(c => c.Id == Id, cancellation) is { } customer
            ? (customer, me.Organization) : null;

    protected override string PathOf(StatementMove move) => Facts.MerchantPathOf(move);
}
