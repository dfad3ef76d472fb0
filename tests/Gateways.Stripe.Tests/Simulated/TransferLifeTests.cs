using Tamias.StripeSimulator.Api;

namespace Tamias.Gateways.Tests.Simulated;

/// <summary>A transfer as Stripe tells of it: acceptance case 25.</summary>
public class TransferLifeTests(SimulatedStripe stripe) : IClassFixture<SimulatedStripe>
{
    StripeCharges Charges => new(stripe.Access);

    StripeTransfers Transfers => new(stripe.Access);

    async Task<CheckoutRequest> RequestAsync(string country = "DE") => Requests.New() with
    {
        Transfer = new(
            await Transfers.OpenAsync(stripe.Credential, $"{Guid.NewGuid()}", "org", "a@b.gr", Until.TestEnds),
            country),
    };

    async Task<Checkout> AskAsync(CheckoutRequest request)
    {
        var created = await Charges.CreateAsync(stripe.Credential, request, Until.TestEnds);
        Assert.Equal(CheckoutState.Open, created.State);
        return await Charges.ConfirmAsync(stripe.Credential, created.SessionId, request, Until.TestEnds);
    }

    Task<Checkout> ReadAsync(string id) => Charges.ReadAsync(stripe.Credential, id, Until.TestEnds);

    Task<Money> WaitingAsync(CheckoutRequest request) =>
        Transfers.WaitingAsync(stripe.Credential, request.Transfer!.HolderId, Until.TestEnds);

    [Fact]
    public async Task It_is_awaited_then_partly_there_and_money_only_when_all_of_it_is()
    {
        var request = await RequestAsync();
        var asked = await AskAsync(request);
        Assert.Equal((CheckoutState.Awaiting, null, request.AmountMinor),
            (asked.State, asked.Received, asked.Transfer!.RemainingMinor));
        Assert.True(Iban.TryParse(asked.Transfer.Iban, out var iban));
        Assert.StartsWith("DE", iban.Value, StringComparison.Ordinal);
        Assert.Equal(asked, await AskAgainAsync(request, asked));

        stripe.Simulator.Bank.Transfer(asked.SessionId, 4_000);
        var part = await ReadAsync(asked.SessionId);
        Assert.Equal((CheckoutState.Awaiting, null, request.AmountMinor - 4_000),
            (part.State, part.Received, part.Transfer!.RemainingMinor));
        Assert.Equal(asked.Transfer.Reference, part.Transfer.Reference);

        stripe.Simulator.Bank.Transfer(asked.SessionId, request.AmountMinor);
        var paid = await ReadAsync(asked.SessionId);
        Assert.Equal((CheckoutState.Paid, new Money(request.AmountMinor, Currency.Eur), "SEPA", null),
            (paid.State, paid.Received, paid.MethodText, paid.Transfer));
        Assert.Equal(4_000, (await WaitingAsync(request)).Minor);
    }

    [Fact]
    public async Task What_had_come_for_one_that_is_called_off_waits_and_pays_the_next_at_once()
    {
        var request = await RequestAsync();
        var asked = await AskAsync(request);
        stripe.Simulator.Bank.Transfer(asked.SessionId, 4_000);
        var off = await Charges.CancelAsync(stripe.Credential, asked.SessionId, Until.TestEnds);
        Assert.Equal((CheckoutState.Expired, null), (off.State, off.Received));
        Assert.Equal(4_000, (await WaitingAsync(request)).Minor);
        var next = Requests.New() with { Transfer = request.Transfer, AmountMinor = 4_000 };
        Assert.Equal(CheckoutState.Paid, (await AskAsync(next)).State);
        Assert.True((await WaitingAsync(request)).IsZero);
    }

    [Fact]
    public async Task Where_Stripe_refuses_it_nobody_waits_for_it()
    {
        var request = await RequestAsync();
        stripe.Simulator.Faults.Add(new() { Status = 400, Method = "POST", Path = "/confirm" });
        Assert.Equal(CheckoutState.Expired, (await AskAsync(request)).State);
        var elsewhere = await Assert.ThrowsAsync<StripeTrouble>(async () => await AskAsync(await RequestAsync("GR")));
        Assert.Equal(StripeTroubleKind.Refused, elsewhere.Kind);
    }

    [Fact]
    public async Task One_whose_answer_was_lost_is_found_by_its_mark()
    {
        var request = await RequestAsync();
        var asked = await AskAsync(request);
        var found = await Charges.FindAsync(
            stripe.Credential, request, stripe.Simulator.Clock.GetUtcNow(), Until.TestEnds);
        Assert.Equal(asked, found);
    }

    [Fact]
    public async Task An_account_is_opened_once_for_its_key_and_tells_of_the_customer_no_more_than_an_address()
    {
        var key = $"{Guid.NewGuid()}";
        var opened = await Transfers.OpenAsync(stripe.Credential, key, "org", "a@b.gr", Until.TestEnds);
        Assert.Equal(opened, await Transfers.OpenAsync(stripe.Credential, key, "org", "a@b.gr", Until.TestEnds));
        var told = stripe.Simulator.Find(opened)!;
        Assert.Equal(("a@b.gr", null, null), (told["email"]?.ToString(), told["name"], told["phone"]));
        var nobody = await Transfers.OpenAsync(stripe.Credential, $"{key}2", "org", "not an address", Until.TestEnds);
        Assert.Null(stripe.Simulator.Find(nobody)!["email"]);
    }

    async Task<Checkout> AskAgainAsync(CheckoutRequest request, Checkout asked)
    {
        Assert.Equal(asked.SessionId,
            (await Charges.CreateAsync(stripe.Credential, request, Until.TestEnds)).SessionId);
        return await Charges.ConfirmAsync(stripe.Credential, asked.SessionId, request, Until.TestEnds);
    }
}
