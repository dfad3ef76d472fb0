using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Items;

public sealed class ItemTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task A_service_is_added_with_its_price_as_a_greek_types_it()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync("el");
        await visitor.OpenAsync("/items");
        Assert.Contains("Δεν υπάρχουν ακόμη είδη", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Νέο είδος");
        visitor.Fill("Τίτλος", "Ώρα μελέτης");
        visitor.Fill("Κωδικός", "ΩΡΑ");
        visitor.Fill("Μονάδα", "ώρα");
        visitor.Fill("Τιμή μονάδας", "1.250,0125");
        await visitor.PressAsync("Αποθήκευση");
        Assert.Contains("1.250,0125 €", visitor.Text, StringComparison.Ordinal);

        var (item, usual) = await merchant.WithDbAsync(async db =>
            (await db.Items.SingleAsync(), await db.Taxes.SingleAsync(t => t.IsDefault)));
        Assert.Equal((1250_01_25_00L, usual.Id), (item.Price.Scaled, item.TaxId!.Value));
    }

    [Theory]
    [InlineData("EUR", "12,50")]
    [InlineData("EUR", "-1")]
    [InlineData("EUR", "abc")]
    [InlineData("EUR", "9999999999.99")]
    [InlineData("EUR", "1.1234567")]
    [InlineData("JPY", "1.12345")]
    public async Task A_price_that_cannot_be_read_is_refused_beside_the_field(string currency, string typed)
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/items/new");
        visitor.Fill("Title", "Thing");
        visitor.Fill("Currency", currency);
        visitor.Fill("Price of one", typed);
        await visitor.PressAsync("Save");
        Assert.StartsWith("Enter a price such as", visitor.ErrorBeside("Price of one"), StringComparison.Ordinal);
        Assert.Equal(typed, visitor.Value("Price of one"));
        Assert.Equal(0, await merchant.WithDbAsync(db => db.Items.CountAsync()));
    }

    [Theory]
    [InlineData("Title", 0, "Fill this in.")]
    [InlineData("Title", 201, "At most 200 characters.")]
    [InlineData("Code", 51, "At most 50 characters.")]
    [InlineData("Unit", 31, "At most 30 characters.")]
    [InlineData("Price of one", 0, "Fill this in.")]
    public async Task Limits_are_said_beside_the_field(string label, int length, string sentence)
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/items/new");
        visitor.Fill("Title", "Thing");
        visitor.Fill("Price of one", "1");
        visitor.Fill(label, new('x', length));
        await visitor.PressAsync("Save");
        Assert.Equal(sentence, visitor.ErrorBeside(label));
    }

    [Fact]
    public async Task A_code_belongs_to_one_item_and_no_code_to_many()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        foreach (var (title, code) in new[] { ("One", "A1"), ("Two", ""), ("Three", "") })
            await AddAsync(visitor, title, code);
        Assert.Equal("/items", visitor.Address);

        await AddAsync(visitor, "Four", "A1");
        Assert.Equal("Another item has this code already.", visitor.ErrorBeside("Code"));
        await visitor.OpenAsync("/items");
        await visitor.PressAsync("Two");
        visitor.Fill("Code", "A1");
        await visitor.PressAsync("Save");
        Assert.Equal("Another item has this code already.", visitor.ErrorBeside("Code"));
        Assert.Equal(3, await merchant.WithDbAsync(db => db.Items.CountAsync()));
    }

    [Fact]
    public async Task A_form_sent_twice_adds_one_and_without_its_token_none()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/items/new");
        visitor.Fill("Title", "Once");
        visitor.Fill("Code", "ONCE");
        visitor.Fill("Price of one", "1");
        var fields = visitor.Fields("Save");
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostWithoutTokenAsync("/items/new", fields)).StatusCode);
        var answers = await Task.WhenAll(
            visitor.PostAsync("/items/new", fields), visitor.PostAsync("/items/new", fields));
        Assert.All(answers, a => Assert.Equal("/items", a.RequestMessage!.RequestUri!.AbsolutePath));
        Assert.Equal(1, await merchant.WithDbAsync(db => db.Items.CountAsync()));
    }

    [Fact]
    public async Task It_is_changed_found_and_archived()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await AddAsync(visitor, "Μελέτη", "");
        await visitor.PressAsync("Μελέτη");
        visitor.Fill("Price of one", "1,234.50");
        await visitor.PressAsync("Save");
        await visitor.OpenAsync("/items?q=ΜΕΛΕΤΗ");
        Assert.Contains("€1,234.50", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Μελέτη");
        await visitor.PressAsync("Archive");
        Assert.DoesNotContain("Μελέτη", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/items?archived=true");
        await visitor.PressAsync("Μελέτη");
        await visitor.PressAsync("Take back from the archive");
        Assert.Null((await merchant.WithDbAsync(db => db.Items.SingleAsync())).ArchivedAt);
    }

    [Fact]
    public async Task Another_organizations_item_and_tax_are_out_of_reach()
    {
        var stranger = await shared.App.NewMerchantAsync();
        using var theirs = await stranger.SignInAsync();
        await AddAsync(theirs, "Theirs", "T");
        var item = await stranger.WithDbAsync(db => db.Items.SingleAsync());
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync($"/items/edit/{item.Id}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);

        await visitor.OpenAsync("/items/new");
        visitor.Fill("Title", "Mine");
        visitor.Fill("Price of one", "1");
        var fields = visitor.Fields("Save");
        foreach (var handler in new[] { "", "?handler=Archive" })
            Assert.Equal(HttpStatusCode.NotFound,
                (await visitor.PostAsync($"/items/edit/{item.Id}{handler}", fields)).StatusCode);
        fields["Input.Tax"] = item.TaxId!.Value.ToString();
        await visitor.PostAsync("/items/new", fields);
        Assert.Equal(0, await merchant.WithDbAsync(db => db.Items.CountAsync()));
        Assert.Null((await stranger.WithDbAsync(db => db.Items.SingleAsync())).ArchivedAt);
    }

    static async Task AddAsync(Visitor visitor, string title, string code)
    {
        await visitor.OpenAsync("/items/new");
        visitor.Fill("Title", title);
        visitor.Fill("Code", code);
        visitor.Fill("Price of one", "10");
        await visitor.PressAsync("Save");
    }
}
