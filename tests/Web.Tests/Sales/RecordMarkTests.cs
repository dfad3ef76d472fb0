using Microsoft.EntityFrameworkCore;
using Tamias.Web.Sales;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Sales.Invoices;

namespace Tamias.Web.Tests.Sales;

/// <summary>A number and a MARK are one document's, whoever writes them down.</summary>
public sealed class RecordMarkTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    Desk desk = null!;

    public async ValueTask InitializeAsync() => desk = await Desk.OpenAsync(shared.App);

    public ValueTask DisposeAsync()
    {
        desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_number_and_a_mark_belong_to_one_document()
    {
        await desk.ElsewhereAsync(DocumentKind.Invoice);
        var (first, second) = (await desk.Business.DraftAsync(5_00), await desk.Business.DraftAsync(6_00));
        await desk.WriteMarkAsync(first, "Α-1", FiscalDesk.Mark);
        await desk.Visitor.PressAsync("Issue");
        await desk.WriteMarkAsync(second, "Α-2", FiscalDesk.Mark);
        Assert.Contains($"The MARK {FiscalDesk.Mark} stands on another document.", desk.Visitor.ErrorBeside("MARK"),
            StringComparison.Ordinal);
        await desk.WriteMarkAsync(second, "Α-1", FiscalDesk.Mark[..14] + "2");
        await desk.Visitor.PressAsync("Issue");
        Assert.Contains("The number Α-1 is used in this series already.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.True(await desk.Merchant.WithDbAsync(db => db.Invoices.AnyAsync(i => i.Id == second && i.Number == "")));
    }

    [Fact]
    public async Task A_mark_that_two_write_at_once_stands_on_one_document()
    {
        var ids = new List<Id<Invoice>>();
        for (var i = 0; i < 6; i++)
            ids.Add(await desk.Business.DraftAsync(5_00));
        var refusals = await Task.WhenAll(ids.Select(id => shared.App.WithAsync<RecordMark, Refusal?>(
            desk.Merchant.OrganizationId,
            r => r.OnInvoiceAsync(id, new("", FiscalDesk.Mark, ""), desk.Merchant.UserId, default))));
        Assert.Single(refusals, r => r is null);
        Assert.Equal(1, await desk.Merchant.WithDbAsync(db =>
            db.Invoices.CountAsync(i => i.FiscalMark == FiscalDesk.Mark)));
    }

    [Fact]
    public async Task Another_organization_may_have_the_same_mark()
    {
        using var other = await Desk.OpenAsync(shared.App);
        foreach (var merchant in new[] { desk, other })
        {
            var id = await merchant.Business.DraftAsync(5_00);
            Assert.Null(await shared.App.WithAsync<RecordMark, Refusal?>(merchant.Merchant.OrganizationId,
                r => r.OnInvoiceAsync(id, new("", FiscalDesk.Mark, ""), merchant.Merchant.UserId, default)));
        }
    }

    [Fact]
    public async Task A_mark_that_was_written_down_by_mistake_is_taken_away_and_can_stand_on_another()
    {
        var (wrong, right) = (await desk.Business.IssueAsync(5_00), await desk.Business.IssueAsync(6_00));
        await desk.WriteMarkAsync(wrong.Id, null, FiscalDesk.Mark);
        await desk.WriteMarkAsync(wrong.Id, null, "");
        Assert.Equal("", (await wrong.ReadAsync()).FiscalMark);
        Assert.Contains("MARK written down", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.WriteMarkAsync(right.Id, null, FiscalDesk.Mark);
        Assert.Equal(FiscalDesk.Mark, (await right.ReadAsync()).FiscalMark);
    }

    [Fact]
    public async Task What_was_issued_elsewhere_in_greece_keeps_a_mark()
    {
        await desk.ElsewhereAsync(DocumentKind.Invoice);
        var id = await desk.Business.DraftAsync(5_00);
        await desk.WriteMarkAsync(id, "Α-1", FiscalDesk.Mark);
        await desk.Visitor.PressAsync("Issue");
        await desk.WriteMarkAsync(id, null, "");
        Assert.Equal("Enter the 15 digits of the MARK.", desk.Visitor.ErrorBeside("MARK"));
    }
}
