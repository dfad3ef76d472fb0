using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Settings;

public sealed class TaxTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task A_new_organization_has_the_greek_taxes_and_adds_its_own()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync("el");
        await visitor.OpenAsync("/settings/taxes");
        Assert.Contains("24%", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Νέος φόρος");
        visitor.Fill("Ονομασία", "ΦΠΑ νησιών");
        visitor.Fill("Συντελεστής τοις εκατό", "13,5");
        visitor.Fill("Ισχύει από", "2026-01-01");
        await visitor.PressAsync("Αποθήκευση");
        Assert.Contains("ΦΠΑ νησιών ΦΠΑ 13,5%", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rate_added_from_a_day_on_holds_from_that_day()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await OpenAsync(merchant, "VAT 24%");
        visitor.Fill("Rate in percent", "25");
        visitor.Fill("Holds from", "2027-07-01");
        await visitor.PressAsync("Add the rate");
        Assert.Contains("Saved.", visitor.Text, StringComparison.Ordinal);
        visitor.Fill("Rate in percent", "26.5");
        visitor.Fill("Holds from", "2027-07-01");
        await visitor.PressAsync("Add the rate");

        var tax = await ReadAsync(merchant, "VAT 24%");
        Assert.Equal([2400, 2400, 2650], new[] { new DateOnly(2020, 1, 1), new(2027, 6, 30), new(2027, 7, 1) }
            .Select(d => tax.RateOn(d).BasisPoints));
        Assert.Equal(2, tax.Rates.Count);
        await visitor.PressAsync("Remove 01/07/2027");
        Assert.Single((await ReadAsync(merchant, "VAT 24%")).Rates);
        Assert.DoesNotContain("Remove", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rate in percent", "")]
    [InlineData("Rate in percent", "-1")]
    [InlineData("Rate in percent", "100.01")]
    [InlineData("Rate in percent", "13,5")]
    [InlineData("Rate in percent", "1.234")]
    [InlineData("Holds from", "")]
    [InlineData("Holds from", "tomorrow")]
    [InlineData("Holds from", "1999-12-31")]
    [InlineData("Holds from", "0026-01-01")]
    public async Task A_rate_or_day_that_cannot_be_read_is_refused_beside_the_field(string label, string typed)
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await OpenAsync(merchant, "VAT 24%");
        var fields = visitor.Fields("Add the rate");
        (fields["Added.Rate"], fields["Added.From"]) = ("10", "2027-01-01");
        fields[label == "Holds from" ? "Added.From" : "Added.Rate"] = typed;
        var answer = await visitor.PostAsync(visitor.Address + "?handler=Rate", fields);
        Assert.Contains("invalid-feedback",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Single((await ReadAsync(merchant, "VAT 24%")).Rates);
    }

    [Fact]
    public async Task One_vat_is_the_default_and_the_archive_takes_the_mark_away()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await OpenAsync(merchant, "VAT 13%");
        visitor.Tick("Default: put on new documents by itself");
        await visitor.PressAsync("Save");
        Assert.False((await ReadAsync(merchant, "VAT 24%")).IsDefault);
        Assert.True((await ReadAsync(merchant, "VAT 13%")).IsDefault);
        await visitor.PressAsync("Archive");
        var archived = await ReadAsync(merchant, "VAT 13%");
        Assert.True(archived is { IsDefault: false, ArchivedAt: not null });
    }

    [Fact]
    public async Task A_form_sent_twice_adds_one_and_another_organizations_tax_is_out_of_reach()
    {
        var merchant = await shared.App.NewMerchantAsync();
        var stranger = await shared.App.NewMerchantAsync();
        var theirs = await ReadAsync(stranger, "VAT 6%");
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/settings/taxes/new");
        visitor.Fill("Kind", "Withholding tax");
        visitor.Fill("Name", "Withheld");
        visitor.Fill("Rate in percent", "3");
        var fields = visitor.Fields("Save");
        Assert.Equal(HttpStatusCode.BadRequest,
            (await visitor.PostWithoutTokenAsync("/settings/taxes/new", fields)).StatusCode);
        await Task.WhenAll(visitor.PostAsync("/settings/taxes/new", fields),
            visitor.PostAsync("/settings/taxes/new", fields));
        Assert.Equal(TaxKind.Withholding, (await ReadAsync(merchant, "Withheld")).Kind);

        foreach (
            var handler in new[] { "", "?handler=Rate", "?handler=Archive", "?handler=RemoveRate&from=2016-06-01" })
            Assert.Equal(HttpStatusCode.NotFound,
                (await visitor.PostAsync($"/settings/taxes/edit/{theirs.Id}{handler}", fields)).StatusCode);
        Assert.Null((await ReadAsync(stranger, "VAT 6%")).ArchivedAt);
    }

    static async Task<Visitor> OpenAsync(Merchant merchant, string name)
    {
        var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/settings/taxes");
        await visitor.PressAsync(name);
        return visitor;
    }

    static Task<Tax> ReadAsync(Merchant merchant, string name) =>
        merchant.WithDbAsync(db => db.Taxes.SingleAsync(t => t.Name == name));
}
