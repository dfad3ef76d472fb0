using Tamias.StripeSimulator.Api;

namespace Tamias.Gateways.Tests.Simulated;

/// <summary>Charges of what a payer let Stripe keep.</summary>
public class ChargeLifeTests(SimulatedStripe stripe) : IClassFixture<SimulatedStripe>
{
    const string AsksAlways = "4000002760003184";

    StripeCharges Charges => new(stripe.Access);

    /// <summary>A payer pays by this card and lets it be kept.</summary>
    async Task<KeptMethod> KeepAsync(string card = "4242424242424242")
    {
        var opened = await stripe.OpenAsync(Requests.New() with { KeepsMethod = true });
        Assert.Null(stripe.Simulator.Payer.PayByCard(opened.SessionId, card));
        if (card == AsksAlways)
            Assert.Null(stripe.Simulator.Payer.Authenticate(opened.SessionId));
        return (await stripe.ReadAsync(opened.SessionId)).Kept!;
    }

    async Task<CheckoutRequest> RequestAsync(string card = "4242424242424242") =>
        Requests.New() with { Charges = await KeepAsync(card) };

    Task<Checkout> CreateAsync(CheckoutRequest request) =>
        Charges.CreateAsync(stripe.Credential, request, Until.TestEnds);

    Task<Checkout> ConfirmAsync(CheckoutRequest request, Checkout created) =>
        Charges.ConfirmAsync(stripe.Credential, created.SessionId, request, Until.TestEnds);

    [Fact]
    public async Task Only_who_agrees_has_something_kept()
    {
        var opened = await stripe.OpenAsync();
        stripe.Simulator.Payer.PayByCard(opened.SessionId);
        Assert.Null((await stripe.ReadAsync(opened.SessionId)).Kept);
        var kept = await KeepAsync();
        Assert.StartsWith("cus_", kept.HolderId);
        Assert.StartsWith("pm_", kept.MethodId);
    }

    [Fact]
    public async Task It_is_written_down_before_it_is_made_and_made_once()
    {
        var request = await RequestAsync();
        var created = await CreateAsync(request);
        Assert.Equal((CheckoutState.Open, request.AttemptId, ""),
            (created.State, created.AttemptId, created.PaymentIntentId));
        Assert.Equal(created.SessionId, (await CreateAsync(request)).SessionId);

        var paid = await ConfirmAsync(request, created);
        Assert.Equal((CheckoutState.Paid, new Money(12_400, Currency.Eur), "Visa •••• 4242"),
            (paid.State, paid.Received, paid.MethodText));
        Assert.Equal((created.SessionId, request.OrganizationId), (paid.PaymentIntentId, paid.OrganizationId));
        Assert.StartsWith("ch_", paid.ChargeId);
        var again = await ConfirmAsync(request, created);
        Assert.Equal((CheckoutState.Paid, paid.ChargeId), (again.State, again.ChargeId));
    }

    [Fact]
    public async Task What_was_called_off_cannot_be_made_any_more_and_what_was_made_cannot_be_called_off()
    {
        var request = await RequestAsync();
        var created = await CreateAsync(request);
        var off = await Charges.CancelAsync(stripe.Credential, created.SessionId, Until.TestEnds);
        Assert.Equal(CheckoutState.Expired, off.State);
        Assert.Equal(CheckoutState.Expired, (await ConfirmAsync(request, created)).State);

        var other = await RequestAsync();
        var made = await ConfirmAsync(other, await CreateAsync(other));
        Assert.Equal(CheckoutState.Paid,
            (await Charges.CancelAsync(stripe.Credential, made.SessionId, Until.TestEnds)).State);
    }

    [Fact]
    public async Task A_bank_that_wants_its_customer_is_a_no_and_the_payment_is_called_off()
    {
        var request = await RequestAsync(AsksAlways);
        var refused = await ConfirmAsync(request, await CreateAsync(request));
        Assert.Equal((CheckoutState.Failed, "authentication_required"), (refused.State, refused.LastError));
        Assert.Equal("canceled", stripe.Simulator.Find(refused.SessionId)!["status"]!.ToString());
        var read = await Charges.ReadAsync(stripe.Credential, refused.SessionId, Until.TestEnds);
        Assert.Equal((CheckoutState.Failed, "authentication_required"), (read.State, read.LastError));
    }

    [Fact]
    public async Task The_banks_own_word_is_told_and_not_only_that_it_refused()
    {
        var request = await RequestAsync();
        stripe.Simulator.Bank.RefuseCharges(request.Charges!.MethodId, "insufficient_funds");
        var refused = await ConfirmAsync(request, await CreateAsync(request));
        Assert.Equal((CheckoutState.Failed, "insufficient_funds"), (refused.State, refused.LastError));
    }

    [Fact]
    public async Task One_whose_answer_was_lost_is_found_again_and_another_is_not()
    {
        var request = await RequestAsync();
        stripe.Simulator.Faults.Add(new()
        {
            Kind = FaultKind.Drop, Path = "/v1/payment_intents", Method = "POST", AfterEffect = true, Times = 9,
        });
        await Assert.ThrowsAsync<StripeTrouble>(() => CreateAsync(request));
        stripe.Simulator.Faults.Clear();
        var found = await Charges.FindAsync(stripe.Credential, request, stripe.Now, Until.TestEnds);
        Assert.Equal((CheckoutState.Open, request.AttemptId), (found!.State, found.AttemptId));
        Assert.Null(await Charges.FindAsync(
            stripe.Credential, request with { AttemptId = "another" }, stripe.Now, Until.TestEnds));
    }

    [Fact]
    public async Task Of_other_payments_it_is_not_said_that_they_are_charges()
    {
        var opened = await stripe.OpenAsync();
        stripe.Simulator.Payer.PayByCard(opened.SessionId);
        var byForm = (await stripe.ReadAsync(opened.SessionId)).PaymentIntentId;
        Assert.Null(await Charges.FindOursAsync(stripe.Credential, byForm, Until.TestEnds));
        var request = await RequestAsync();
        var made = await ConfirmAsync(request, await CreateAsync(request));
        Assert.Equal(request.AttemptId,
            (await Charges.FindOursAsync(stripe.Credential, made.SessionId, Until.TestEnds))!.AttemptId);
    }

    [Fact]
    public async Task What_is_forgotten_has_no_name_and_is_refused()
    {
        var (methods, request) = (new StripeMethods(stripe.Access), await RequestAsync());
        var kept = request.Charges!;
        Assert.Equal("Visa •••• 4242", await methods.TitleAsync(stripe.Credential, kept, Until.TestEnds));
        await methods.ForgetAsync(stripe.Credential, kept, Until.TestEnds);
        await methods.ForgetAsync(stripe.Credential, kept, Until.TestEnds); // twice is no trouble
        Assert.Null(await methods.TitleAsync(stripe.Credential, kept, Until.TestEnds));
        var trouble = await Assert.ThrowsAsync<StripeTrouble>(() => CreateAsync(request));
        Assert.Equal((StripeTroubleKind.Refused, "resource_missing"), (trouble.Kind, trouble.Code));
    }

    [Fact]
    public async Task A_key_without_the_permission_says_so()
    {
        var request = await RequestAsync();
        var key = stripe.Simulator.Accounts.AddKey(
            stripe.MerchantId, live: false, "rak_payment_intent_read", "rak_charge_read").Secret;
        var trouble = await Assert.ThrowsAsync<StripeTrouble>(() => Charges.CreateAsync(
            new(key, null, Livemode: false), request, Until.TestEnds));
        Assert.Equal((StripeTroubleKind.NoAccess, "rak_payment_intent_write"),
            (trouble.Kind, StripePermissions.Lacked(trouble)));
    }
}
