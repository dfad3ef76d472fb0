using Tamias.Web.People;
using Tamias.Web.Portal;
using Tamias.Web.Sales;
using Tamias.Web.Statements;

namespace Tamias.Web.Pages.Portal;

/// <summary>The statement of the customer who is signed in.</summary>
public sealed class StatementModel(
    PortalVisit visit, Permalinks permalinks, CustomerStatements statements, StatementFiles files,
    IStringLocalizer<Words> words) : StatementPage(statements, files, words)
{
    protected override string PaperLanguage => ReaderCulture.Language;

    protected override Task<(Customer, Organization)?> FindAsync(CancellationToken cancellation) =>
        Task.FromResult<(Customer, Organization)?>((visit.Customer, visit.Organization));

    protected override string PathOf(StatementMove move) => Facts.CustomerPathOf(move, permalinks);
}
