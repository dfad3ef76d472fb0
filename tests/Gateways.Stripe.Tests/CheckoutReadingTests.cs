using System.Text.Json.Nodes;

namespace Tamias.Gateways.Tests;

public class CheckoutReadingTests
{
    [Theory]
    [InlineData("open", "unpaid", null, CheckoutState.Open)]
    [InlineData("open", "unpaid", "requires_payment_method", CheckoutState.Open)]
    [InlineData("expired", "unpaid", null, CheckoutState.Expired)]
    [InlineData("expired", "paid", "succeeded", CheckoutState.Paid)]
    [InlineData("complete", "paid", "succeeded", CheckoutState.Paid)]
    [InlineData("complete", "no_payment_required", null, CheckoutState.Paid)]
    [InlineData("complete", "unpaid", "processing", CheckoutState.InProgress)]
    [InlineData("complete", "unpaid", "requires_action", CheckoutState.InProgress)]
    [InlineData("complete", "unpaid", "succeeded", CheckoutState.Paid)]
    [InlineData("complete", "unpaid", "canceled", CheckoutState.Failed)]
    [InlineData("complete", "unpaid", "requires_payment_method", CheckoutState.Failed)]
    [InlineData("complete", "unpaid", "a_state_of_tomorrow", CheckoutState.InProgress)]
    [InlineData("complete", "unpaid", null, CheckoutState.InProgress)]
    [InlineData("a_state_of_tomorrow", "unpaid", null, CheckoutState.InProgress)]
    public async Task Every_state_is_read_and_the_unknown_is_never_money(
        string status, string paymentStatus, string? payment, CheckoutState state)
    {
        var node = payment is null ? null : CannedSessions.Payment(payment);
        var checkout = await CannedSessions.ReadAsync(CannedSessions.Session(status, paymentStatus, node));

        Assert.Equal(state, checkout.State);
        Assert.Equal(state == CheckoutState.Paid, checkout.Received is not null);
        Assert.Equal(state == CheckoutState.Paid, checkout.ReceivedAt is not null);
        Assert.Equal(state == CheckoutState.Open, checkout.Url.Length > 0);
    }

    [Fact]
    public async Task What_was_received_is_what_Stripe_took_and_not_what_was_asked()
    {
        var payment = CannedSessions.Payment("succeeded", CannedSessions.Charge("""{"type":"card"}"""));
        payment["amount_received"] = 12_399;
        var checkout = await CannedSessions.ReadAsync(CannedSessions.Session("complete", "paid", payment));

        Assert.Equal(new Money(12_399, Currency.Eur), checkout.Received);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_790_000_200), checkout.ReceivedAt);
        Assert.Equal(("pi_1", "ch_1"), (checkout.PaymentIntentId, checkout.ChargeId));
    }

    [Fact]
    public async Task What_the_payer_was_shown_in_another_currency_is_not_booked()
    {
        var session = CannedSessions.Session("complete", "paid", CannedSessions.Payment("succeeded"));
        session["presentment_details"] = new JsonObject
        {
            ["presentment_amount"] = 13_900, ["presentment_currency"] = "usd",
        };

        Assert.Equal(new Money(12_400, Currency.Eur), (await CannedSessions.ReadAsync(session)).Received);
    }

    [Theory]
    [InlineData("attempt-1", true, "attempt-1")]
    [InlineData("order-5", false, "")]
    public async Task Only_sessions_with_our_mark_are_ours(string reference, bool isMarked, string attempt)
    {
        var session = CannedSessions.Session("open", "unpaid");
        session["client_reference_id"] = reference;
        if (!isMarked)
            session["metadata"] = new JsonObject();

        Assert.Equal(attempt, (await CannedSessions.ReadAsync(session)).AttemptId);
    }

    [Theory]
    [InlineData("""{"type":"card","card":{"brand":"visa","last4":"4242"}}""", "Visa •••• 4242")]
    [InlineData("""{"type":"sepa_debit","sepa_debit":{"last4":"3201"}}""", "SEPA •••• 3201")]
    [InlineData("""{"type":"card"}""", "card")]
    [InlineData("""{"type":"multibanco"}""", "multibanco")]
    [InlineData("""{"type":"a_way_of_tomorrow"}""", "a way of tomorrow")]
    public async Task The_method_is_worded_as_the_payer_knows_it(string method, string text)
    {
        var payment = CannedSessions.Payment("succeeded", CannedSessions.Charge(method));
        var checkout = await CannedSessions.ReadAsync(CannedSessions.Session("complete", "paid", payment));
        Assert.Equal(text, checkout.MethodText);
    }

    [Fact]
    public async Task A_decline_is_told_while_the_form_stays_open()
    {
        var payment = CannedSessions.Payment("requires_payment_method");
        payment["last_payment_error"] = new JsonObject { ["code"] = "card_declined" };
        var checkout = await CannedSessions.ReadAsync(CannedSessions.Session("open", "unpaid", payment));

        Assert.Equal((CheckoutState.Open, "card_declined"), (checkout.State, checkout.LastError));
    }
}
