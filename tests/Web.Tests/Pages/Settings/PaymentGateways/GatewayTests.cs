using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Pages.Settings.PaymentGateways;

/// <summary>Gateways are listed, added, changed and archived.</summary>
public sealed class GatewayTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    const string SeventyOne = "12345678901234567890123456789012345678901234567890123456789012345678901";

    readonly App app = shared.App;
    Merchant merchant = null!;

    public async ValueTask InitializeAsync() => merchant = await app.NewMerchantAsync();

    public ValueTask DisposeAsync()
    {
        shared.Heal();
        return default;
    }

    [Fact]
    public async Task From_the_settings_to_Stripes_window_in_Greek_and_the_gateway_is_stored_first()
    {
        using var visitor = await merchant.SignInAsync("el");
        await visitor.OpenAsync("/settings/payment-gateways?lang=el");
        Assert.Contains("Δεν υπάρχουν ακόμη πύλες πληρωμών", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Προσθήκη");
        await visitor.OpenAsync(visitor.Page.QuerySelector("a.tile")!.GetAttribute("href")!);
        Assert.Equal("Πληρωμή μέσω Stripe", visitor.Value("Τίτλος στα ελληνικά"));
        Assert.Equal("Pay via Stripe", visitor.Value("Τίτλος στα αγγλικά"));
        visitor.Tick("Προεπιλογή");
        await visitor.PressAsync("Αποθήκευση και σύνδεση με το Stripe");

        Assert.StartsWith("/oauth/authorize", visitor.Address, StringComparison.Ordinal);
        var gateway = await OneAsync();
        Assert.True(gateway.IsDefault);
        Assert.Null(gateway.ConnectionId);
        await visitor.OpenAsync($"{app.Address}settings/payment-gateways");
        Assert.Contains("Πληρωμή μέσω Stripe", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Σε σύνδεση", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Title in Greek", "", "Fill this in.")]
    [InlineData("Title in English", "   ", "Fill this in.")]
    [InlineData("Title in English", "1234567890123456789012345678901", "At most 30 characters.")]
    public async Task A_wrong_title_is_told_beside_it_and_nothing_is_stored(string label, string typed, string sentence)
    {
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/settings/payment-gateways/add/stripe");
        visitor.Fill(label, typed);
        visitor.Tick("Default");
        await visitor.PressAsync("Save and connect with Stripe");
        Assert.Equal(sentence, visitor.ErrorBeside(label));
        Assert.True(visitor.IsTicked("Default"));
        Assert.Empty(await AllAsync());
    }

    [Fact]
    public async Task The_first_gateway_is_proposed_as_default_and_what_comes_next_is_said()
    {
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/settings/payment-gateways/add/stripe");
        Assert.True(visitor.IsTicked("Default"));
        await visitor.OpenAsync("/settings/payment-gateways/add/bank-transfer");
        Assert.True(visitor.IsTicked("Default"));
        FillBank(visitor);
        await visitor.PressAsync("Save");
        Assert.Contains("Next step: Fill in your organization's details", visitor.Text, StringComparison.Ordinal);

        await visitor.OpenAsync("/settings/payment-gateways/add/stripe");
        Assert.False(visitor.IsTicked("Default"));
    }

    [Fact]
    public async Task Save_pressed_twice_makes_one_gateway()
    {
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/settings/payment-gateways/add/stripe");
        await visitor.PressAsync("or use your own key");
        var answer = visitor.Address;
        await visitor.OpenAsync("/settings/payment-gateways/add/bank-transfer");
        FillBank(visitor);
        var body = visitor.FormBody("Save");
        foreach (var _ in (int[])[1, 2])
            await visitor.SendAsync(new(HttpMethod.Post, "/settings/payment-gateways/add/bank-transfer")
            {
                Content = new FormUrlEncodedContent(body),
            });

        Assert.StartsWith("/settings/payment-gateways/connect/", answer, StringComparison.Ordinal);
        Assert.Equal(2, (await AllAsync()).Count);
    }

    [Fact]
    public async Task A_form_that_names_another_organizations_gateway_touches_nothing()
    {
        using var desk = await Desk.OpenAsync(app);
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/settings/payment-gateways/add/stripe");
        var body = visitor.FormBody("or use your own key").Where(f => f.Key != "Input.Id")
            .Append(KeyValuePair.Create("Input.Id", desk.GatewayId.ToString()));
        await visitor.SendAsync(new(HttpMethod.Post, "/settings/payment-gateways/add/stripe?handler=OwnKey")
        {
            Content = new FormUrlEncodedContent(body),
        });
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Empty(await AllAsync());
    }

    [Theory]
    [InlineData("IBAN", "", "Fill this in.")]
    [InlineData("IBAN", "GR16 0110 1250 0000 0001 2300 696", "This is not an IBAN: check each letter and digit.")]
    [InlineData("Beneficiary", "", "Fill this in.")]
    [InlineData("BIC", "ABC", "A BIC has 8 or 11 letters and digits, such as ETHNGRAA.")]
    [InlineData("Bank", SeventyOne, "At most 70 characters.")]
    public async Task A_wrong_bank_account_is_told_beside_the_field(string label, string typed, string sentence)
    {
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/settings/payment-gateways/add/bank-transfer");
        FillBank(visitor);
        visitor.Fill(label, typed);
        await visitor.PressAsync("Save");
        Assert.Equal(sentence, visitor.ErrorBeside(label));
        Assert.Equal(typed, visitor.Value(label));
        Assert.Empty(await AllAsync());
    }

    [Fact]
    public async Task A_bank_transfer_is_stored_plain_and_shown_in_fours()
    {
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/settings/payment-gateways/add/bank-transfer");
        FillBank(visitor);
        await visitor.PressAsync("Save");
        var bank = (await OneAsync()).Bank;
        Assert.Equal(("GR1601101250000000012300695", "ETHNGRAA"), (bank.Iban, bank.Bic));
        Assert.Contains("Ready", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Bank transfer");
        Assert.Equal("GR16 0110 1250 0000 0001 2300 695", visitor.Value("IBAN"));
        visitor.Fill("Bank", "National");
        await visitor.PressAsync("Save");
        Assert.Equal("National", (await OneAsync()).Bank.Bank);
    }

    [Fact]
    public async Task Archived_it_is_kept_and_can_be_brought_back()
    {
        using var desk = await Desk.OpenAsync(app, merchant);
        await desk.Visitor.OpenAsync(desk.Page);
        await desk.Visitor.PressAsync("Archive");
        Assert.NotNull((await OneAsync()).ArchivedAt);
        Assert.Contains("offered to nobody", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Visitor.PressAsync("Bring back from the archive");
        Assert.Null((await OneAsync()).ArchivedAt);
    }

    [Theory]
    [InlineData("edit")]
    [InlineData("connect")]
    public async Task Another_organizations_gateway_is_not_there(string page)
    {
        using var theirs = await Desk.OpenAsync(app);
        using var visitor = await merchant.SignInAsync();
        foreach (var id in (string[])[theirs.GatewayId.ToString(), Guid.NewGuid().ToString(), "nonsense"])
        {
            await visitor.OpenAsync($"/settings/payment-gateways/{page}/{id}");
            Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        }
    }

    [Theory]
    [InlineData("Archive")]
    [InlineData("Check")]
    [InlineData("Disconnect")]
    [InlineData("Window")]
    [InlineData("")]
    public async Task What_is_sent_for_another_organizations_gateway_changes_nothing(string act)
    {
        using var theirs = await Desk.OpenAsync(app);
        await theirs.ConnectAsync();
        using var own = await Desk.OpenAsync(app, merchant);
        await own.Visitor.OpenAsync(own.Page);
        var body = own.Visitor.FormBody("Save");
        await own.Visitor.SendAsync(new(HttpMethod.Post, $"{theirs.Page}?handler={act}")
        {
            Content = new FormUrlEncodedContent(body),
        });
        Assert.Equal(HttpStatusCode.NotFound, own.Visitor.Status);
        Assert.Equal(ConnectionState.Connected, (await theirs.ConnectionAsync())!.State);
    }

    [Theory]
    [InlineData("edit", "?handler=Archive")]
    [InlineData("edit", "?handler=Disconnect")]
    [InlineData("connect", "")]
    public async Task Without_the_forms_token_nothing_is_taken(string page, string handler)
    {
        using var desk = await Desk.OpenAsync(app, merchant);
        var address = $"/settings/payment-gateways/{page}/{desk.GatewayId}{handler}";
        await desk.Visitor.SendAsync(new(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([]) });
        Assert.Equal(HttpStatusCode.BadRequest, desk.Visitor.Status);
        Assert.Null((await OneAsync()).ArchivedAt);
    }

    [Fact]
    public async Task Titles_are_changed_and_the_default_too()
    {
        using var desk = await Desk.OpenAsync(app, merchant);
        await desk.Visitor.OpenAsync(desk.Page);
        desk.Visitor.Fill("Title in English", " Pay online ");
        desk.Visitor.Tick("Default");
        await desk.Visitor.PressAsync("Save");
        var gateway = await OneAsync();
        Assert.Equal(("Pay online", "Πληρωμή με κάρτα"), (gateway.TitleEnglish, gateway.TitleGreek));
        Assert.True(gateway.IsDefault);
    }

    static void FillBank(Visitor visitor)
    {
        visitor.Fill("Beneficiary", "Ergasterion");
        visitor.Fill("IBAN", "gr16 0110 1250 0000 0001 2300 695");
        visitor.Fill("BIC", "ethngraa");
    }

    async Task<Gateway> OneAsync() => Assert.Single(await AllAsync());

    Task<List<Gateway>> AllAsync() => merchant.WithDbAsync(db => db.Gateways.AsNoTracking().ToListAsync());
}
