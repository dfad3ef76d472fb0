namespace Tamias.Gateways.Tests;

public class CheckoutFormTests
{
    [Fact]
    public async Task The_same_request_is_asked_letter_by_letter_the_same_with_the_same_key()
    {
        var request = Requests.New();
        var first = await CannedStripe.AskedAsync(request);
        var second = await CannedStripe.AskedAsync(request with { });

        Assert.Equal(first.Body, second.Body);
        Assert.Equal(request.AttemptId, first.Header("Idempotency-Key"));
        Assert.Equal(request.AttemptId, second.Header("Idempotency-Key"));
    }

    [Fact]
    public async Task The_attempt_is_named_on_the_session_and_on_the_payment()
    {
        var request = Requests.New();
        var fields = (await CannedStripe.AskedAsync(request)).Fields;

        Assert.Equal(request.AttemptId, fields["client_reference_id"]);
        Assert.Equal(request.AttemptId, fields["metadata[tamias_attempt]"]);
        Assert.Equal(request.AttemptId, fields["payment_intent_data[metadata][tamias_attempt]"]);
    }

    [Fact]
    public async Task The_organization_is_named_on_the_session_and_on_the_payment()
    {
        var request = Requests.New();
        var fields = (await CannedStripe.AskedAsync(request)).Fields;

        Assert.Equal(request.OrganizationId, fields["metadata[tamias_organization]"]);
        Assert.Equal(request.OrganizationId, fields["payment_intent_data[metadata][tamias_organization]"]);
    }

    [Fact]
    public async Task What_is_kept_at_Stripe_beside_the_payment_are_ids_and_nothing_else()
    {
        var request = Requests.New();
        var kept = (await CannedStripe.AskedAsync(request)).Fields
            .Where(f => f.Key.Contains("metadata", StringComparison.Ordinal)).ToList();

        Assert.Equal(4, kept.Count);
        Assert.All(kept, f => Assert.Contains(f.Value, (string[])[request.AttemptId, request.OrganizationId]));
    }

    [Fact]
    public async Task One_line_carries_the_amount_in_minor_units_and_the_currency_in_small_letters()
    {
        var fields = (await CannedStripe.AskedAsync(Requests.New())).Fields;

        Assert.Equal("12400", fields["line_items[0][price_data][unit_amount]"]);
        Assert.Equal("eur", fields["line_items[0][price_data][currency]"]);
        Assert.Equal("1", fields["line_items[0][quantity]"]);
        Assert.Equal("ΤΙΜ-2026-000123", fields["line_items[0][price_data][product_data][name]"]);
        Assert.DoesNotContain(fields.Keys, k => k.StartsWith("line_items[1]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_invoices_are_a_line_each_and_the_statement_names_none_of_them()
    {
        var fields = (await CannedStripe.AskedAsync(Requests.New() with
        {
            InvoiceNumber = "A-1, A-2", AmountMinor = 124_00, Lines = [new("A-1", 100_00), new("A-2", 24_00)],
        })).Fields;

        Assert.Equal(["A-1 10000 eur", "A-2 2400 eur"], Enumerable.Range(0, 2).Select(i => string.Join(' ',
            ((string[])["product_data][name", "unit_amount", "currency"])
                .Select(f => fields[$"line_items[{i}][price_data][{f}]"]))));
        Assert.DoesNotContain(fields.Keys, k => k.StartsWith("line_items[2]", StringComparison.Ordinal)
            || k.Contains("statement_descriptor_suffix", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("adaptive_pricing[enabled]")]
    [InlineData("automatic_tax[enabled]")]
    [InlineData("invoice_creation[enabled]")]
    [InlineData("allow_promotion_codes")]
    public async Task Nothing_that_could_change_the_total_is_left_to_the_accounts_settings(string field) =>
        Assert.Equal("false", (await CannedStripe.AskedAsync(Requests.New())).Fields[field]);

    [Theory]
    [InlineData("payment_method_types")]
    [InlineData("ui_mode")]
    [InlineData("statement_descriptor]")]
    [InlineData("application_fee_amount")]
    public async Task What_Stripe_now_refuses_is_never_sent(string field)
    {
        var names = string.Join(' ', (await CannedStripe.AskedAsync(Requests.New())).Fields.Keys);
        Assert.DoesNotContain(field, names, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_payers_way_is_told_as_asked()
    {
        var request = Requests.New();
        var fields = (await CannedStripe.AskedAsync(request)).Fields;

        Assert.Equal("payment", fields["mode"]);
        Assert.Equal("pay", fields["submit_type"]);
        Assert.Equal("el", fields["locale"]);
        Assert.Equal(request.SuccessUrl, fields["success_url"]);
        Assert.Equal(request.CancelUrl, fields["cancel_url"]);
        Assert.Equal($"{request.ExpiresAt.ToUnixTimeSeconds()}", fields["expires_at"]);
    }

    [Fact]
    public async Task Greek_letters_reach_Stripe_whole_except_on_the_card_statement()
    {
        var request = Requests.New();
        var fields = (await CannedStripe.AskedAsync(request)).Fields;

        Assert.Equal(request.Description, fields["payment_intent_data[description]"]);
        Assert.Equal("No 000123", fields["payment_intent_data[statement_descriptor_suffix]"]);
    }

    [Theory]
    [InlineData("maria@example.com", true)]
    [InlineData("", false)]
    [InlineData("not an address", false)]
    [InlineData("Maria <maria@example.com>", false)]
    public async Task A_wrong_address_does_not_stop_the_payment(string email, bool isSent)
    {
        var fields = (await CannedStripe.AskedAsync(Requests.New() with { Email = email })).Fields;
        Assert.Equal(isSent, fields.ContainsKey("customer_email"));
    }

    [Fact]
    public async Task Nothing_is_sent_empty()
    {
        var bare = Requests.New() with { Description = "", Email = "", InvoiceNumber = "漢字" };
        Assert.DoesNotContain((await CannedStripe.AskedAsync(bare)).Fields, f => f.Value.Length == 0);
    }

    [Fact]
    public async Task A_connected_account_is_named_with_the_platforms_key()
    {
        var asked = await CannedStripe.AskedAsync(Requests.New(), CannedStripe.Connected);

        Assert.Equal("acct_canned", asked.Header("Stripe-Account"));
        Assert.Equal("Bearer sk_test_canned0000", asked.Header("Authorization"));
    }

    [Fact]
    public async Task An_own_key_names_no_account() =>
        Assert.Equal("", (await CannedStripe.AskedAsync(Requests.New())).Header("Stripe-Account"));
}
