using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Sales.Invoices;

namespace Tamias.Web.Tests.Sales;

/// <summary>What merchants do with documents that are issued elsewhere, on top of their desk.</summary>
static class FiscalDesk
{
    public const string Mark = "400001234567890";

    /// <summary>Documents of a kind are issued elsewhere.</summary>
    public static Task<int> ElsewhereAsync(this Desk desk, DocumentKind kind) => desk.Merchant.WithDbAsync(async db =>
    {
        Assert.Null((await db.NumberSeries.FirstAsync(s => s.Kind == kind)).NumberElsewhere(true));
        return await db.SaveChangesAsync();
    });

    /// <param name="number">Null where it is not asked for.</param>
    public static async Task WriteMarkAsync(
        this Desk desk, Id<Invoice> id, string? number, string mark, string address = "")
    {
        await desk.OpenAsync(id, "fiscal");
        if (number is not null)
            desk.Visitor.Fill("Number of the document there", number);
        desk.Visitor.Fill("MARK", mark);
        desk.Visitor.Fill("Address to look it up", address);
        await desk.Visitor.PressAsync("Save");
    }
}
