using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Settings;

public sealed class NumberingTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task A_series_begins_where_it_is_told_and_goes_on_from_there()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await OpenAsync(merchant, "INV-0001", "el");
        visitor.Fill("Πρόθεμα", "Α-");
        visitor.Fill("Ψηφία", "3");
        visitor.Fill("Επόμενος αριθμός", "42");
        await visitor.PressAsync("Αποθήκευση");
        Assert.Contains("Α-042", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("Α-042", (await IssueAsync(merchant)).Number);
        await visitor.OpenAsync("/settings/numbering");
        Assert.Contains("Α-043", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Next number", "7", "Numbers have been given out already; the next one is 2.")]
    [InlineData("Prefix", "X-", "Numbers have been given out with this prefix. Open a new series for another one.")]
    public async Task Once_a_number_is_given_out_prefix_and_next_number_stay(string label, string typed,
        string sentence)
    {
        var merchant = await shared.App.NewMerchantAsync();
        await IssueAsync(merchant);
        using var visitor = await OpenAsync(merchant, "INV-0002");
        visitor.Fill(label, typed);
        await visitor.PressAsync("Save");
        Assert.Equal(sentence, visitor.ErrorBeside(label));
        Assert.Equal("INV-0002", (await ReadAsync(merchant)).NextNumber);
    }

    [Theory]
    [InlineData("Padding", "Digits", "0")]
    [InlineData("Padding", "Digits", "11")]
    [InlineData("Padding", "Digits", "")]
    [InlineData("Next", "Next number", "0")]
    [InlineData("Next", "Next number", "-3")]
    [InlineData("Next", "Next number", "1.5")]
    [InlineData("Next", "Next number", "99999999999")]
    [InlineData("Prefix", "Prefix", "2026")]
    [InlineData("Prefix", "Prefix", "a prefix that is much too long")]
    public async Task What_is_wrong_is_said_beside_the_field(string field, string label, string typed)
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await OpenAsync(merchant, "INV-0001");
        visitor.Fill(label, typed);
        Assert.Equal(typed, visitor.Fields("Save")["Input." + field]);
        await visitor.PressAsync("Save");
        Assert.NotEqual("", visitor.ErrorBeside(label));
        Assert.Equal("INV-0001", (await ReadAsync(merchant)).NextNumber);
    }

    [Fact]
    public async Task Two_series_of_a_kind_never_share_a_prefix_and_one_is_the_default()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/settings/numbering/new");
        visitor.Fill("Prefix", "INV-");
        await visitor.PressAsync("Save");
        Assert.Equal("Another series of this kind has this prefix already.", visitor.ErrorBeside("Prefix"));
        visitor.Fill("Prefix", "B-");
        visitor.Tick("Default: new documents of this kind take it");
        await visitor.PressAsync("Save");

        Assert.Equal("B-0001", (await IssueAsync(merchant)).Number);
        await visitor.PressAsync("INV-0001");
        visitor.Fill("Prefix", "B-");
        await visitor.PressAsync("Save");
        Assert.Equal("Another series of this kind has this prefix already.", visitor.ErrorBeside("Prefix"));
    }

    [Fact]
    public async Task The_first_series_of_a_kind_is_the_default_and_the_default_is_not_archived()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/settings/numbering/new");
        visitor.Fill("For", "Credit notes");
        visitor.Fill("Prefix", "INV-");
        await visitor.PressAsync("Save");
        Assert.Equal(3, await merchant.WithDbAsync(db => db.NumberSeries.CountAsync(s => s.IsDefault)));

        await visitor.PressAsync("INV-0001");
        await visitor.PressAsync("Archive");
        Assert.Contains("Make another one the default first.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(0, await merchant.WithDbAsync(db => db.NumberSeries.CountAsync(s => s.ArchivedAt != null)));
    }

    [Fact]
    public async Task A_form_opened_before_a_number_was_given_out_changes_nothing_behind_it()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await OpenAsync(merchant, "INV-0001");
        await IssueAsync(merchant);
        visitor.Fill("Next number", "2");
        visitor.Fill("Digits", "6");
        await visitor.PressAsync("Save");
        Assert.Contains("Somebody else changed this in the meantime.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("INV-0002", (await ReadAsync(merchant)).NextNumber);
    }

    [Fact]
    public async Task A_form_sent_twice_adds_one_and_another_organizations_series_is_out_of_reach()
    {
        var merchant = await shared.App.NewMerchantAsync();
        var stranger = await shared.App.NewMerchantAsync();
        var theirs = await ReadAsync(stranger);
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/settings/numbering/new");
        visitor.Fill("Prefix", "N-");
        var fields = visitor.Fields("Save");
        Assert.Equal(HttpStatusCode.BadRequest,
            (await visitor.PostWithoutTokenAsync("/settings/numbering/new", fields)).StatusCode);
        await Task.WhenAll(visitor.PostAsync("/settings/numbering/new", fields),
            visitor.PostAsync("/settings/numbering/new", fields));
        Assert.Equal(2, await merchant.WithDbAsync(db =>
            db.NumberSeries.CountAsync(s => s.Kind == DocumentKind.Invoice)));
        foreach (var handler in new[] { "", "?handler=Archive", "?handler=Restore" })
            Assert.Equal(HttpStatusCode.NotFound,
                (await visitor.PostAsync($"/settings/numbering/edit/{theirs.Id}{handler}", fields)).StatusCode);
        Assert.Equal("INV-0001", (await ReadAsync(stranger)).NextNumber);
    }

    static async Task<Visitor> OpenAsync(Merchant merchant, string number, string language = "en")
    {
        var visitor = await merchant.SignInAsync(language);
        await visitor.OpenAsync("/settings/numbering");
        await visitor.PressAsync(number);
        return visitor;
    }

    static async Task<Invoice> IssueAsync(Merchant merchant) =>
        await merchant.AddInvoiceAsync(
            await merchant.AddCustomerAsync("Customer"), new(10_00, Currency.Eur), new(2026, 1, 5));

    static Task<NumberSeries> ReadAsync(Merchant merchant) =>
        merchant.WithDbAsync(db =>
            db.NumberSeries.Where(s => s.Kind == DocumentKind.Invoice).OrderBy(s => s.Id).FirstAsync());
}
