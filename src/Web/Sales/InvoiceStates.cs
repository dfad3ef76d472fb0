namespace Tamias.Web.Sales;

/// <summary>By which state the list of invoices is filtered.</summary>
public static class InvoiceStates
{
    /// <summary>Name in the address, and translation key.</summary>
    public static readonly (string Name, string Label)[] All =
    [
        ("", "All"), ("draft", "Draft"), ("unpaid", "Unpaid"), ("overdue", "Overdue"), ("partial", "Partially paid"),
        ("paid", "Paid"), ("credited", "Credited"), ("void", "Void"),
    ];

    public static IQueryable<Invoice> Only(IQueryable<Invoice> invoices, string? state, DateOnly today) => state switch
    {
        "draft" => invoices.Where(i => i.IssuedAt == null),
        "unpaid" => Owed(invoices),
        "overdue" => Owed(invoices).Where(i => i.NextDueOn < today),
        "partial" => Owed(invoices).Where(i => i.Paid.Minor > 0),
        "paid" => Settled(invoices).Where(i => i.Payable.Minor > 0 || i.Credited.Minor == 0),
        "credited" => Settled(invoices).Where(i => i.Payable.Minor <= 0 && i.Credited.Minor > 0),
        "void" => invoices.Where(i => i.VoidedAt != null),
        _ => invoices,
    };

    static IQueryable<Invoice> Settled(IQueryable<Invoice> invoices) =>
        invoices.Where(i => i.IssuedAt != null && i.VoidedAt == null && i.Payable.Minor <= i.Paid.Minor);

    static IQueryable<Invoice> Owed(IQueryable<Invoice> invoices) =>
        invoices.Where(i => i.IssuedAt != null && i.VoidedAt == null && i.Payable.Minor > i.Paid.Minor);
}
