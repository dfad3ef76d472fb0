using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Payments;

public sealed class RecordTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    readonly App app = shared.App;
    Business business = null!;
    Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        business = await Business.OpenAsync(app);
        visitor = await business.Merchant.SignInAsync();
    }

    public ValueTask DisposeAsync()
    {
        visitor.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_bank_transfer_for_an_invoice_settles_it_and_the_customer_gets_a_receipt()
    {
        var issued = await business.IssueAsync(1240_00);
        await visitor.OpenAsync($"/payments/record?invoice={issued.Id}");
        Assert.Equal("1,240.00", visitor.Value("Amount"));
        visitor.Fill("Reference", "RF18 5390 0754");
        visitor.Tick("Send the customer a receipt by e-mail");
        await visitor.PressAsync("Record the payment");

        Assert.StartsWith("/payments/show/", visitor.Address, StringComparison.Ordinal);
        Assert.Contains("The payment is recorded.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("RF18 5390 0754", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Merchant", visitor.Page.QuerySelectorAll("dd").Select(d => d.TextContent));
        Assert.True((await issued.ReadAsync()).Outstanding.IsZero);
        Assert.Equal(
            "We have received your payment of €1,240.00",
            (await business.Merchant.WithDbAsync(db => db.Mails.SingleAsync())).Subject);
        Assert.True(await business.Merchant.WithDbAsync(db => db.Timeline.AnyAsync(t =>
            t.InvoiceId == issued.Id && t.Kind == TimelineKind.RecordedByHand
                && t.UserId == business.Merchant.UserId)));
        await Reckoning.AgreeAsync(business.Merchant);
    }

    [Fact]
    public async Task In_greek_an_amount_is_spread_from_the_oldest_and_the_rest_is_credit()
    {
        using var greek = await business.Merchant.SignInAsync("el");
        var first = await business.IssueAsync(100_00);
        var second = await business.IssueAsync(50_50);
        await greek.OpenAsync("/payments/record");
        greek.Fill("Από ποιον πελάτη;", "Customer");
        await greek.PressAsync("Συνέχεια");
        greek.Fill("Ποσό", "1.200,75");
        greek.Fill("Τρόπος πληρωμής", "IRIS");
        await greek.PressAsync("Κατανομή από το παλαιότερο");
        Assert.Equal("100,00", greek.Value($"Τιμολόγιο {(await first.ReadAsync()).Number}: υπόλοιπο 100,00 €"));
        Assert.Equal("50,50", greek.Value($"Τιμολόγιο {(await second.ReadAsync()).Number}: υπόλοιπο 50,50 €"));
        Assert.Equal("1.200,75", greek.Value("Ποσό"));
        await greek.PressAsync("Καταχώριση της είσπραξης");

        Assert.Contains("1.200,75 €", greek.Text, StringComparison.Ordinal);
        Assert.Contains("Μένει ως πιστωτικό υπόλοιπο του πελάτη 1.050,25 €", greek.Text, StringComparison.Ordinal);
        Assert.Equal(PaymentMethod.Iris, (await business.Merchant.WithDbAsync(db => db.Payments.SingleAsync())).Method);
        await Reckoning.AgreeAsync(business.Merchant);
    }

    [Theory]
    [InlineData("Amount", "", "Enter an amount as a number, for example 12.50.")]
    [InlineData("Amount", "12,50", "Enter an amount as a number, for example 12.50.")]
    [InlineData("Amount", "-5", "Enter an amount as a number, for example 12.50.")]
    [InlineData("Amount", "0", "Enter an amount as a number, for example 12.50.")]
    [InlineData("Amount", "1.234", "Enter an amount as a number, for example 12.50.")]
    [InlineData("Amount", "99999999999999999999", "Enter an amount as a number, for example 12.50.")]
    [InlineData("Date", "", "Enter a date.")]
    [InlineData("Date", "2026-02-30", "Enter a date.")]
    [InlineData("Date", "2099-01-01", "This day is still to come.")]
    public async Task What_is_wrong_is_told_beside_its_field_and_nothing_is_booked(
        string field, string typed, string error)
    {
        var issued = await business.IssueAsync(10_00);
        await visitor.OpenAsync($"/payments/record?invoice={issued.Id}");
        visitor.Fill("Reference", "kept");
        await visitor.PostAsync("Record the payment", visitor.NameOf(field), typed);
        Assert.Equal(error, visitor.ErrorBeside(field));
        Assert.Equal("kept", visitor.Value("Reference"));
        Assert.False(await business.Merchant.WithDbAsync(db => db.Payments.AnyAsync()));
    }

    [Fact]
    public async Task More_than_is_owed_or_more_than_came_in_is_refused()
    {
        var issued = await business.IssueAsync(10_00);
        var number = (await issued.ReadAsync()).Number;
        var label = $"Invoice {number}: €10.00 outstanding";
        await visitor.OpenAsync($"/payments/record?invoice={issued.Id}");
        visitor.Fill("Amount", "20");
        visitor.Fill(label, "10.01");
        await visitor.PressAsync("Record the payment");
        Assert.Contains($"On invoice {number} only €10.00 is left to pay.", visitor.Text, StringComparison.Ordinal);

        visitor.Fill("Amount", "5");
        visitor.Fill(label, "6");
        await visitor.PressAsync("Record the payment");
        Assert.Contains("€6.00 is put to invoices, but there is only €5.00.", visitor.Text, StringComparison.Ordinal);

        visitor.Fill(label, "abc");
        await visitor.PressAsync("Record the payment");
        Assert.Contains("Enter an amount as a number, for example 12.50.", visitor.Text, StringComparison.Ordinal);
        Assert.False(await business.Merchant.WithDbAsync(db => db.Payments.AnyAsync()));
    }

    [Fact]
    public async Task The_same_form_sent_twice_books_once()
    {
        var issued = await business.IssueAsync(100_00);
        await visitor.OpenAsync($"/payments/record?invoice={issued.Id}");
        var body = visitor.FormBody("Record the payment");
        var address = $"/payments/record?customer={business.Customer.Id}&currency=EUR";
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => visitor.Http.PostAsync(address, new FormUrlEncodedContent(body))));
        var landed = answers.Select(a => a.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.All(landed, l => Assert.StartsWith("/payments/show/", l, StringComparison.Ordinal));
        Assert.Equal(1, await business.Merchant.WithDbAsync(db => db.Payments.CountAsync()));
        await Reckoning.AgreeAsync(business.Merchant);
    }

    [Fact]
    public async Task Other_peoples_customers_and_invoices_are_not_there()
    {
        var other = await Business.OpenAsync(app);
        var theirs = await other.IssueAsync(10_00);
        foreach (var address in new[] { $"?invoice={theirs.Id}", $"?customer={other.Customer.Id}" })
        {
            await visitor.OpenAsync("/payments/record" + address);
            Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        }

        await visitor.OpenAsync($"/payments/record?customer={business.Customer.Id}");
        visitor.Fill("Amount", "10");
        var body = visitor.FormBody("Record the payment").Append(new("Input.Parts[0].Invoice", theirs.Id.ToString()))
            .Append(new("Input.Parts[0].Amount", "10"));
        using var answer = await visitor.Http.PostAsync(
            $"/payments/record?customer={business.Customer.Id}", new FormUrlEncodedContent(body));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True((await theirs.ReadAsync()).Paid.IsZero);
        Assert.False(await business.Merchant.WithDbAsync(db => db.Payments.AnyAsync()));
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_is_refused()
    {
        await visitor.OpenAsync($"/payments/record?customer={business.Customer.Id}");
        visitor.Fill("Amount", "10");
        var body = visitor.FormBody("Record the payment")
            .Where(f => !f.Key.StartsWith("__Request", StringComparison.Ordinal));
        using var answer = await visitor.Http.PostAsync(
            $"/payments/record?customer={business.Customer.Id}", new FormUrlEncodedContent(body));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(await business.Merchant.WithDbAsync(db => db.Payments.AnyAsync()));
    }
}
