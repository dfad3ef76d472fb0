using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Customers;

/// <summary>All customers with what each owes.</summary>
public sealed class Index(Db db, Current me) : PageModel
{
    /// <summary>Part of a name, tax id or address of mail.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Archived { get; set; }

    /// <summary>"name", "newest" or "owed".</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    public List<Customer> Customers { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, false);

    public ILookup<Id<Customer>, Money> Owed { get; private set; } = null!;

    public bool HasAny { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "p")] int number = 1)
    {
        (Customers, Pager) = await Pager.ReadAsync(Sorted(Found()), number);
        Owed = await db.OwedByAsync(Customers.ConvertAll(c => c.Id));
        HasAny = Customers.Count > 0 || await db.Customers.AnyAsync();
    }

    IQueryable<Customer> Found()
    {
        var sought = SearchText.Of(Q);
        var customers = db.Customers.AsNoTracking().Where(c => c.ArchivedAt != null == Archived);
        return sought.Length == 0 ? customers : customers.Where(c => c.SearchText.Contains(sought));
    }

    IQueryable<Customer> Sorted(IQueryable<Customer> customers)
    {
        var currency = me.Organization.BaseCurrency;
        return Sort switch
        {
            "newest" => customers.OrderByDescending(c => c.Id),
            "owed" => customers.OrderByDescending(c => db.Invoices.Owed()
                .Where(i => i.CustomerId == c.Id && i.Currency == currency)
                .Sum(i => i.Payable.Minor - i.Paid.Minor)).ThenBy(c => c.SearchText).ThenBy(c => c.Id),
            _ => customers.OrderBy(c => c.SearchText).ThenBy(c => c.Id),
        };
    }
}
