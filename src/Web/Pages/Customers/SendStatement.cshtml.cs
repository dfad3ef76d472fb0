using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Tamias.Web.Email;
using Tamias.Web.Forms;
using Tamias.Web.Pages.Sales;
using Tamias.Web.People;
using Tamias.Web.Statements;

namespace Tamias.Web.Pages.Customers;

/// <summary>Composes the mail that takes a statement to its customer.</summary>
public sealed class SendStatementModel(
    Db db, Current me, CustomerStatements statements, SendStatement sending, IStringLocalizer<Words> words) : Compose
{
    /// <summary>The first day; what is none begins as the statement's page does.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>The last day; what is none goes on to the end.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public StatementFacts Facts { get; private set; } = null!;

    public override string Name => words["Customer statement"];

    public override string Cancel => QueryHelpers.AddQueryString($"/customers/statement/{Customer.Id}",
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["from"] = From, ["to"] = To });

    public override string Button => "Send";

    public override string Enclosure => "Attach the statement as PDF";

    public override string LeadsTo => "A customer who has been invited to the portal finds a button to it below.";

    public async Task<IActionResult> OnGetAsync(
        Id<Customer> id, [FromServices] Ids ids, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();

        using var speech = Speech.In(Customer.Language);
        Prefill(ids.NextToken(), sending.TextOf(Facts));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Customer> id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();

        Input.Check(ModelState, words);
        if (!ModelState.IsValid)
            return Page();

        await sending.SendAsync(Facts, Input.Wish(me.User.Id), cancellation);
        TempData["Notice"] = words["The statement is on its way to {0}.", Input.People].Value;
        return LocalRedirect(Cancel);
    }

    async Task<bool> LoadAsync(Id<Customer> id, CancellationToken cancellation)
    {
        if (await db.Customers.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancellation) is not { } customer)
            return false;

        Customer = customer;
        var (from, to) = (DayOf(From), DayOf(To));
        Facts = await statements.ReadAsync(customer, me.Organization, from > to ? null : from, to, cancellation);
        (From, To) = (DayText.Format(Facts.Statement.From), DayText.Format(Facts.Statement.To));
        return true;
    }

    static DateOnly? DayOf(string? text) =>
        DayText.TryParse(text, CultureInfo.CurrentCulture, out var day) ? day : null;
}
