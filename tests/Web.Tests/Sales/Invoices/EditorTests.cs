using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Sales.Invoices;

public sealed class EditorTests(SharedApp shared) : IClassFixture<SharedApp>
{
    static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_is_written_in_greek_with_discounts_and_withholding()
    {
        using var desk = await Desk.OpenAsync(shared.App, "el");
        await desk.OpenNewAsync();
        desk.Write(0, "Description", "Σχεδιασμός");
        desk.Write(0, "Quantity", "1,5");
        desk.Write(0, "Unit", "ώρα");
        desk.Write(0, "Price", "1.000,50");
        desk.Write(0, "Discount", "10%");
        await desk.Visitor.PressAsync("Προσθήκη γραμμής");
        desk.Write(1, "Description", "Βιβλίο");
        desk.Write(1, "Price", "20");
        desk.Write(1, "Discount", "5,00");
        desk.Write(1, "Tax", "VAT 6%");
        desk.Visitor.Fill("Παρακρατούμενος φόρος", "Withholding tax 20%");
        desk.Visitor.Fill("Όροι", "Εντός 30 ημερών");
        await desk.Visitor.PressAsync("Αποθήκευση προσχεδίου");

        Assert.StartsWith("/sales/invoices/show/", desk.Visitor.Address, StringComparison.Ordinal);
        var invoice = await desk.ReadAsync(desk.OpenId);
        // 1.5 × 1000.50 = 1500.75, less 10 % = 1350.67, VAT 24 % 324.16; 20 less 5 = 15, VAT 6 % 0.90;
        // withheld 20 % of 1365.67.
        Assert.Equal((1365_67, 1690_73, 1417_60), (invoice.Net.Minor, invoice.Total.Minor, invoice.Payable.Minor));
        Assert.Contains("1.417,60 €", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.True(invoice.Offers(desk.Business.Gateway.Id));
        Assert.False(invoice.AllowsPartialPayments);
        Assert.Equal(30, invoice.DueOn!.Value.DayNumber - invoice.IssuedOn.DayNumber);
    }

    [Fact]
    public async Task Amounts_with_vat_are_taken_apart()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        await desk.OpenNewAsync();
        desk.Visitor.Fill("Amounts are", "with VAT");
        desk.Write(0, "Description", "Work");
        desk.Write(0, "Price", "1,240.00");
        await desk.Visitor.PressAsync("Save draft");

        var invoice = await desk.ReadAsync(desk.OpenId);
        Assert.Equal((1000_00, 1240_00), (invoice.Net.Minor, invoice.Total.Minor));
    }

    [Fact]
    public async Task Rows_are_added_and_removed_without_a_script_and_keep_what_was_typed()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        await desk.OpenNewAsync();
        desk.Write(0, "Description", "first");
        desk.Write(0, "Quantity", "not a number");
        await desk.Visitor.PressAsync("Add line");
        desk.Write(1, "Description", "second");
        desk.Visitor.Fill("Terms", "soon");
        await desk.Visitor.PressAsync("Add line");
        desk.Write(2, "Description", "third");
        await desk.Visitor.PressAsync("Remove line 2");

        Assert.Equal(("first", "not a number", "third"),
            (desk.Read(0, "Description"), desk.Read(0, "Quantity"), desk.Read(1, "Description")));
        Assert.Equal("soon", desk.Visitor.Value("Terms"));
        Assert.Equal(0, await desk.Merchant.WithDbAsync(db => db.Invoices.CountAsync()));
    }

    [Fact]
    public async Task A_draft_is_rewritten_with_fewer_and_with_more_rows()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await desk.DraftAsync(10_00);
        await desk.OpenAsync(id, "edit");
        await desk.Visitor.PressAsync("Add line");
        desk.Write(1, "Description", "More");
        desk.Write(1, "Price", "5.00");
        desk.Write(1, "Tax", "No VAT");
        await desk.Visitor.PressAsync("Save draft");
        Assert.Equal(15_00, (await desk.ReadAsync(id)).Total.Minor);

        await desk.OpenAsync(id, "edit");
        await desk.Visitor.PressAsync("Remove line 1");
        await desk.Visitor.PressAsync("Save draft");
        var invoice = await desk.ReadAsync(id);
        Assert.Equal((5_00, "More"), (invoice.Total.Minor, invoice.Lines.Single().Description));
    }

    [Fact]
    public async Task An_item_fills_what_was_left_empty_and_spares_what_was_written()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var item = new Item(new(Guid.CreateVersion7()), desk.Merchant.OrganizationId, "Hosting", Currency.Eur)
        {
            Code = "H1", Unit = "month", Price = UnitPrice.Of(new(12_50, Currency.Eur)),
        };
        await desk.Merchant.WithDbAsync(async db =>
        {
            item.TaxId = (await db.Taxes.ToListAsync()).Single(t => t.Name == "VAT 13%").Id;
            db.Add(item);
            return await db.SaveChangesAsync();
        });
        await desk.OpenNewAsync();
        desk.Write(0, "Description", "H1");
        await desk.Visitor.PressAsync("Add line");
        desk.Write(1, "Description", "Hosting");
        desk.Write(1, "Price", "99");
        await desk.Visitor.PressAsync("Save draft");

        var lines = (await desk.ReadAsync(desk.OpenId)).Lines.OrderBy(l => l.Position).ToList();
        Assert.All(lines, l => Assert.Equal((item.Id, "Hosting", "month", "VAT 13%"),
            (l.ItemId!.Value, l.Description, l.Unit, l.VatName)));
        Assert.Equal([12_50, 99_00], lines.ConvertAll(l => l.Amount(Currency.Eur).Minor));
    }

    [Fact]
    public async Task The_rate_is_that_of_the_invoices_date()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        await desk.Merchant.WithDbAsync(async db =>
        {
            var vat = await db.Taxes.FirstAsync(t => t.IsDefault && t.Kind == TaxKind.Vat);
            vat.SetRate(Desk.Today.AddDays(1), new(2500));
            return await db.SaveChangesAsync();
        });
        foreach (var (day, total) in new[] { (Desk.Today, 124_00), (Desk.Today.AddDays(1), 125_00) })
        {
            await desk.OpenNewAsync();
            desk.Visitor.Fill("Date of the invoice", day.ToString("yyyy-MM-dd", null));
            desk.Write(0, "Description", "Work");
            desk.Write(0, "Price", "100");
            await desk.Visitor.PressAsync("Save draft");
            Assert.Equal(total, (await desk.ReadAsync(desk.OpenId)).Total.Minor);
        }
    }

    [Fact]
    public async Task The_form_sent_twice_makes_one_draft()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        await desk.OpenNewAsync();
        desk.Write(0, "Description", "Work");
        desk.Write(0, "Price", "100");
        var fields = desk.Visitor.Fields("Save draft");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => desk.Visitor.PostAsync("/sales/invoices/new", fields)));

        Assert.All(answers, a => Assert.Equal(System.Net.HttpStatusCode.OK, a.StatusCode));
        Assert.Equal(1, await desk.Merchant.WithDbAsync(db => db.Invoices.CountAsync()));
    }

    [Fact]
    public async Task Who_edits_an_older_version_is_told_and_overwrites_nothing()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await desk.DraftAsync(10_00);
        await desk.OpenAsync(id, "edit");
        var stale = desk.Visitor.Fields("Save draft");
        desk.Write(0, "Description", "Mine");
        await desk.Visitor.PressAsync("Save draft");
        stale["Input.Lines[0].Description"] = "Theirs";
        var answer = await desk.Visitor.PostAsync($"/sales/invoices/edit/{id}", stale);

        var text = await answer.Content.ReadAsStringAsync(Now);
        Assert.Contains("Somebody else changed this", text, StringComparison.Ordinal);
        Assert.Equal("Mine", (await desk.ReadAsync(id)).Lines.Single().Description);
    }
}
