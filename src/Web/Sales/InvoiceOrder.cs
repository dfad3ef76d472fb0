using System.Linq.Expressions;

namespace Tamias.Web.Sales;

/// <summary>The order of the list of invoices.</summary>
public static class InvoiceOrder
{
    /// <param name="sort">A column's name, with a minus the other way round; otherwise the newest come first.</param>
    public static IQueryable<Invoice> By(IQueryable<Invoice> invoices, string? sort) => sort?.TrimStart('-') switch
    {
        "number" => Sorted(invoices, i => i.Sequence, sort),
        "customer" => Sorted(invoices, i => i.SearchText, sort),
        "date" => Sorted(invoices, i => i.IssuedOn, sort),
        "due" => Sorted(invoices, i => i.NextDueOn ?? DateOnly.MaxValue, sort),
        "total" => Sorted(invoices, i => i.Total.Minor, sort),
        "outstanding" => Sorted(
            invoices, i => i.IssuedAt == null || i.VoidedAt != null ? 0 : i.Payable.Minor - i.Paid.Minor, sort),
        _ => invoices.OrderByDescending(i => i.IssuedOn).ThenByDescending(i => i.Id),
    };

    static IQueryable<Invoice> Sorted<TKey>(
        IQueryable<Invoice> invoices, Expression<Func<Invoice, TKey>> key, string sort) =>
        sort.StartsWith('-')
            ? invoices.OrderByDescending(key).ThenByDescending(i => i.Id)
            : invoices.OrderBy(key).ThenBy(i => i.Id);
}
