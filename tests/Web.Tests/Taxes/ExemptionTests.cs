using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Sales.CreditNotes;
using Tamias.Web.Tests.Sales.Invoices;

namespace Tamias.Web.Tests.Taxes;

/// <summary>Why no VAT is charged: chosen once for a tax, asked of the customer at issue, and read on every
/// document.</summary>
public sealed class ExemptionTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    const string Abroad = "No VAT: service abroad";
    const string Sentence = "Reverse charge: the customer owes the VAT (article 196 of Directive 2006/112/EC). "
        + "Article 18 of the VAT Code (law 5144/2024).";

    Desk desk = null!;

    public async ValueTask InitializeAsync() => desk = await Desk.OpenAsync(shared.App);

    public ValueTask DisposeAsync()
    {
        desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_tax_of_greece_is_added_by_one_press_and_once()
    {
        await desk.Visitor.OpenAsync("/settings/taxes");
        await desk.Visitor.PressAsync("Taxes of Greece");
        await desk.Visitor.PressAsync("Add VAT 17% (islands)");
        Assert.Contains("“VAT 17% (islands)” is added.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Add VAT 17% (islands)", desk.Visitor.Text, StringComparison.Ordinal);
        var tax = await TaxAsync("VAT 17% (islands)");
        Assert.Equal(1700, tax.RateOn(new(2026, 1, 1)).BasisPoints);
        Assert.Equal(new DateOnly(2026, 1, 1), Assert.Single(tax.Rates).From);
        await desk.Visitor.OpenAsync($"/settings/taxes/edit/{tax.Id}");
        Assert.Contains("ν. 5246/2025", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.False(tax.IsDefault);
    }

    [Fact]
    public async Task A_service_for_a_business_abroad_says_why_no_vat_is_charged_on_page_paper_and_credit_note()
    {
        await MoveCustomerAsync("DE", "");
        var id = await WithoutVatAsync();
        await desk.OpenAsync(id);
        await desk.Visitor.PressAsync("Issue");
        Assert.Contains("add their tax id to the customer first.", desk.Visitor.Text, StringComparison.Ordinal);

        await MoveCustomerAsync("DE", "136695976");
        await desk.OpenAsync(id);
        await desk.Visitor.PressAsync("Issue");
        Assert.Contains(Sentence, desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Tax id DE136695976", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Tax id EL094014201", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains(Sentence, await desk.PaperAsync(id), StringComparison.Ordinal);
        using var customer = shared.App.Visitor("el");
        await customer.OpenAsync(await desk.PayAddressAsync(id));
        Assert.Contains(Sentence, customer.Text, StringComparison.Ordinal); // the invoice is in English

        await desk.CreditAllAsync(id);
        Assert.Contains(Sentence, desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Merchant.WithDbAsync(async db =>
        {
            (await db.Taxes.FirstAsync(t => t.Name == Abroad)).Exempt(VatExemption.None, "");
            return await db.SaveChangesAsync();
        });
        Assert.Contains(Sentence, await desk.PaperAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_takes_the_reason_of_the_tax_as_it_is_now()
    {
        await MoveCustomerAsync("DE", "136695976");
        var id = await WithoutVatAsync();
        Assert.Null(await desk.IssueAsync(id));
        await desk.Merchant.WithDbAsync(async db =>
        {
            var tax = await db.Taxes.FirstAsync(t => t.Name == Abroad);
            Assert.Null(tax.Exempt(VatExemption.None, ""));
            tax.SetRate(new(2016, 6, 1), new(2400));
            return await db.SaveChangesAsync();
        });
        await desk.OpenAsync(id);
        await desk.Visitor.PressAsync("Duplicate");
        var line = Assert.Single((await desk.ReadAsync(desk.OpenId)).Lines);
        Assert.Equal((VatExemption.None, 2400), (line.VatExemption, line.VatRate.BasisPoints));
    }

    [Fact]
    public async Task The_reason_in_ones_own_words_stands_in_place_of_the_usual_sentence()
    {
        await desk.Visitor.OpenAsync("/settings/taxes/new");
        desk.Visitor.Fill("Name", "VAT 0% of a decision");
        desk.Visitor.Fill("Rate in percent", "0");
        desk.Visitor.Fill("Why no VAT is charged", "27");
        await desk.Visitor.PressAsync("Save");
        Assert.Equal("Write the reason in your own words.", desk.Visitor.ErrorBeside("In your own words"));
        desk.Visitor.Fill("In your own words", "Decision 1029/1995.");
        await desk.Visitor.PressAsync("Save");
        var id = await DraftAsync(await TaxAsync("VAT 0% of a decision"));
        Assert.Null(await desk.IssueAsync(id));
        Assert.Contains("No VAT charged Decision 1029/1995.", await desk.PaperAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_and_a_rate_above_nothing_refuse_each_other()
    {
        var standard = await TaxAsync("VAT 24%");
        await desk.Visitor.OpenAsync($"/settings/taxes/edit/{standard.Id}");
        desk.Visitor.Fill("Why no VAT is charged", "8");
        await desk.Visitor.PressAsync("Save");
        Assert.Equal("Only a VAT of 0% has a reason why it is not charged.",
            desk.Visitor.ErrorBeside("Why no VAT is charged"));

        await AddAsync();
        await desk.Visitor.OpenAsync($"/settings/taxes/edit/{(await TaxAsync(Abroad)).Id}");
        desk.Visitor.Fill("Rate in percent", "5");
        desk.Visitor.Fill("Holds from", "2027-01-01");
        await desk.Visitor.PressAsync("Add the rate");
        Assert.Equal("Only a VAT of 0% has a reason why it is not charged.",
            desk.Visitor.ErrorBeside("Rate in percent"));
    }

    [Fact]
    public async Task Register_number_and_day_of_delivery_stand_on_the_document()
    {
        await desk.Visitor.OpenAsync("/settings/organization");
        desk.Visitor.Fill("Number in the companies register", "123456789000");
        await desk.Visitor.PressAsync("Save");
        await desk.OpenAsync(await desk.DraftAsync(5_00), "edit");
        desk.Visitor.Fill("Delivered on, if another day", "2026-10-31");
        await desk.Visitor.PressAsync("Save draft");
        var paper = await desk.PaperAsync(desk.OpenId);
        Assert.Contains("Register no. 123456789000", paper, StringComparison.Ordinal);
        Assert.Contains("Delivered on 31 October 2026", paper, StringComparison.Ordinal);
    }

    async Task AddAsync()
    {
        await desk.Visitor.OpenAsync("/settings/taxes/greek");
        await desk.Visitor.PressAsync($"Add {Abroad}");
    }

    async Task<Id<Invoice>> WithoutVatAsync()
    {
        await AddAsync();
        await desk.OpenNewAsync();
        desk.Write(0, "Description", "Advice");
        desk.Write(0, "Quantity", "2");
        desk.Write(0, "Price", "50");
        desk.Write(0, "Tax", Abroad);
        await desk.Visitor.PressAsync("Save draft");
        return desk.OpenId;
    }

    Task<Id<Invoice>> DraftAsync(Tax tax) => desk.DraftAsync(new InvoiceContent(Currency.Eur, Desk.Today)
    {
        Lines =
        [
            new("Work", Quantity.One, UnitPrice.Of(new(5_00, Currency.Eur)))
            {
                VatId = tax.Id, VatName = tax.Name, VatExemption = tax.Exemption, VatGround = tax.Ground,
            },
        ],
    });

    Task<Tax> TaxAsync(string name) => desk.Merchant.WithDbAsync(db => db.Taxes.FirstAsync(t => t.Name == name));

    Task<int> MoveCustomerAsync(string country, string taxId) => desk.Merchant.WithDbAsync(async db =>
    {
        var organization = await db.Organizations.FirstAsync(o => o.Id == desk.Merchant.OrganizationId);
        organization.Party = organization.Party with { TaxId = "094014201" };
        var customer = await db.Customers.FirstAsync(c => c.Id == desk.CustomerId);
        customer.Party = customer.Party with { Country = country, TaxId = taxId };
        return await db.SaveChangesAsync();
    });
}
