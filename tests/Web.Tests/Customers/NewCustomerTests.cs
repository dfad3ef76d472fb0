using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Customers;

public sealed class NewCustomerTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task A_greek_company_is_added_with_all_that_stands_on_its_documents()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync("el");
        await visitor.OpenAsync("/customers/new");
        visitor.Fill("Επωνυμία", "Οινοποιείο  Λάμδα ΙΚΕ");
        visitor.Fill("ΑΦΜ", "EL 094014201");
        visitor.Fill("ΔΟΥ", "Α΄ Αθηνών");
        visitor.Fill("E-mail", "info@lamda.example");
        visitor.Fill("Περισσότερα e-mail", "a@lamda.example\r\n\r\n b@lamda.example ");
        visitor.Fill("Ημέρες εξόφλησης", "15");
        await visitor.PressAsync("Αποθήκευση");

        Assert.StartsWith("/customers/show/", visitor.Address, StringComparison.Ordinal);
        var customer = await merchant.WithDbAsync(db => db.Customers.SingleAsync());
        Assert.Equal(("Οινοποιείο Λάμδα ΙΚΕ", "094014201", "GR"),
            (customer.Party.Name, customer.Party.TaxId, customer.Party.Country));
        Assert.Equal(["info@lamda.example", "a@lamda.example", "b@lamda.example"], customer.Emails);
        Assert.Equal((true, 15, "EUR"), (customer.IsCompany, customer.DueDays, customer.Currency.Code));
    }

    [Fact]
    public async Task A_person_abroad_is_added_with_a_name_alone()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/customers/new");
        visitor.Fill("Legal name", "Ann Example");
        visitor.Fill("Type", "Person");
        visitor.Fill("Country", "Norway");
        visitor.Fill("Currency", "NOK");
        visitor.Fill("Days to pay", "");
        await visitor.PressAsync("Save");

        var customer = await merchant.WithDbAsync(db => db.Customers.SingleAsync());
        Assert.Equal((false, "NO", "NOK", null),
            (customer.IsCompany, customer.Party.Country, customer.Currency.Code, customer.DueDays));
        Assert.Contains("Norway", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("094014201", true)]
    [InlineData("EL094014201", true)]
    [InlineData("094 014 201", true)]
    [InlineData("094014202", false)]
    [InlineData("000000000", false)]
    [InlineData("94014201", false)]
    [InlineData("0940142010", false)]
    [InlineData("09401420Α", false)]
    [InlineData("٠٩٤٠١٤٢٠١", false)]
    public async Task The_check_digit_of_a_greek_tax_id_is_checked_beside_the_field(string taxId, bool isRight)
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync("el");
        await visitor.OpenAsync("/customers/new");
        visitor.Fill("Επωνυμία", "Πελάτης");
        visitor.Fill("ΑΦΜ", taxId);
        await visitor.PressAsync("Αποθήκευση");

        Assert.Equal(isRight ? 1 : 0, await merchant.WithDbAsync(db => db.Customers.CountAsync()));
        if (!isRight)
            Assert.StartsWith("Δεν είναι ελληνικός ΑΦΜ", visitor.ErrorBeside("ΑΦΜ"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_tax_id_is_free()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/customers/new");
        visitor.Fill("Legal name", "Atelier");
        visitor.Fill("Country", "Italy");
        visitor.Fill("Tax id", "IT 0123 X");
        await visitor.PressAsync("Save");
        Assert.Equal("IT0123X", (await merchant.WithDbAsync(db => db.Customers.SingleAsync())).Party.TaxId);
    }

    [Theory]
    [InlineData("Legal name", "", "Fill this in.")]
    [InlineData("Legal name", " ", "Fill this in.")]
    [InlineData("Legal name", "201 characters", "At most 200 characters.")]
    [InlineData("E-mail", "nobody", "This is not an e-mail address.")]
    [InlineData("E-mail", "a@b.example, c@d.example", "This is not an e-mail address.")]
    [InlineData("Further e-mails", "ok@b.example\nnot this", "“not this” is not an e-mail address. Write one a line.")]
    [InlineData("Days to pay", "-1", "Enter a whole number of days from 0 to 365, or leave it empty.")]
    [InlineData("Days to pay", "soon", "Enter a whole number of days from 0 to 365, or leave it empty.")]
    [InlineData("Days to pay", "366", "Enter a whole number of days from 0 to 365, or leave it empty.")]
    public async Task What_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost(string label, string typed,
        string sentence)
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/customers/new");
        visitor.Fill("Legal name", "Customer");
        visitor.Fill("City", "Patras");
        visitor.Fill(label, typed == "201 characters" ? new('x', 201) : typed);
        await visitor.PressAsync("Save");

        Assert.Equal(sentence, visitor.ErrorBeside(label));
        Assert.Equal("Patras", visitor.Value("City"));
        Assert.Equal(0, await merchant.WithDbAsync(db => db.Customers.CountAsync()));
    }

    [Fact]
    public async Task A_form_sent_twice_adds_one_and_without_its_token_none()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/customers/new");
        visitor.Fill("Legal name", "Once");
        var fields = visitor.Fields("Save");

        Assert.Equal(HttpStatusCode.BadRequest,
            (await visitor.PostWithoutTokenAsync("/customers/new", fields)).StatusCode);
        var answers = await Task.WhenAll(
            visitor.PostAsync("/customers/new", fields), visitor.PostAsync("/customers/new", fields));
        Assert.All(answers, a =>
            Assert.Contains("/customers/show/", a.RequestMessage!.RequestUri!.PathAndQuery, StringComparison.Ordinal));
        Assert.Equal(1, await merchant.WithDbAsync(db => db.Customers.CountAsync()));
    }

    [Theory]
    [InlineData("Input.Kind")]
    [InlineData("Input.Language")]
    [InlineData("Input.Currency")]
    [InlineData("Input.Party.Country")]
    public async Task A_choice_that_is_not_on_the_list_is_refused(string field)
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/customers/new");
        visitor.Fill("Legal name", "Customer");
        var fields = visitor.Fields("Save");
        fields[field] = "zz";
        var answer = await visitor.PostAsync("/customers/new", fields);
        Assert.Contains("Choose one of the list.",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, await merchant.WithDbAsync(db => db.Customers.CountAsync()));
    }

    [Fact]
    public async Task Control_characters_are_left_out()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/customers/new");
        var fields = visitor.Fields("Save");
        fields["Input.Party.Name"] = "Nu\0ll";
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync("/customers/new", fields)).StatusCode);
        (fields["Input.Party.Name"], fields["Input.PrivateNotes"]) = ("Nu\u0001ll\r\nBcc: x", "one\r\ntwo\u0007");
        await visitor.PostAsync("/customers/new", fields);
        var customer = await merchant.WithDbAsync(db => db.Customers.SingleAsync());
        Assert.Equal(("Null Bcc: x", "one\ntwo"), (customer.Party.Name, customer.PrivateNotes));
        await visitor.OpenAsync("/customers?q=%01nul%07l");
        Assert.Contains("Null Bcc", visitor.Text, StringComparison.Ordinal);
    }
}
