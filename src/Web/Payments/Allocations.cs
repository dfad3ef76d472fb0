namespace Tamias.Web.Payments;

/// <summary>The one way in which money comes to an invoice.</summary>
static class Allocations
{
    /// <summary>Puts a part of a payment to an invoice, in the books and on the invoice; negative takes it
    /// off.</summary>
    public static void Allocate(this Db db, Ids ids, Allocation allocation, Payment payment, Invoice invoice)
    {
        db.Add(allocation);
        db.Add(new Book(ids, allocation.At).Allocated(allocation, payment, invoice));
        invoice.Settle(allocation.Amount);
    }
}
