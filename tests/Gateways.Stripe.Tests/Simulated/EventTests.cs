namespace Tamias.Gateways.Tests.Simulated;

public class EventTests(SimulatedStripe stripe) : IClassFixture<SimulatedStripe>
{
    static readonly EndpointWish Wish = new("https://tamias.example/hooks/stripe/7", "connection-7", OfPlatform: false);

    [Fact]
    public async Task What_happened_can_be_asked_for_step_by_step()
    {
        var merchant = new StripeCredential(stripe.Simulator.Accounts.Create().SecretKey(), null, Livemode: false);
        var events = new StripeEvents(stripe.Access);
        var before = stripe.Now.AddMinutes(-1);
        var first = await PaidAsync(merchant);
        var since = await events.SinceAsync(merchant, before, Until.TestEnds);
        Assert.Contains(since.Events, e => e.Type == "checkout.session.completed" && e.ObjectId == first);
        Assert.All(since.Events, e => Assert.Contains(e.Type, StripeEventTypes.Polled));

        var second = await PaidAsync(merchant);
        var after = await events.AfterAsync(merchant, since.Events[^1].EventId, Until.TestEnds);
        Assert.Contains(after.Events, e => e.ObjectId == second);
        Assert.DoesNotContain(after.Events, e => e.ObjectId == first);
    }

    [Fact]
    public async Task What_Stripe_sends_to_our_endpoint_is_believed_and_its_copy_with_a_changed_letter_is_not()
    {
        var endpoints = new StripeEndpoints(stripe.Access);
        var made = await endpoints.RenewIfNeededAsync(stripe.Credential, Wish, knownId: "", Until.TestEnds);
        Assert.Null(await endpoints.RenewIfNeededAsync(stripe.Credential, Wish, made!.Id, Until.TestEnds));
        var session = await PaidAsync(stripe.Credential);
        await stripe.Simulator.Mail.DeliverAllAsync(Until.TestEnds);

        var letters = stripe.Letterbox.Letters.Where(l => l.Address.AbsoluteUri == Wish.Url).ToArray();
        var readings = letters.Select(l => Read(l, l.Body, made.Secret)).ToArray();
        Assert.All(readings, r => Assert.Equal(WebhookRefusal.None, r.Refusal));
        Assert.All(readings, r => Assert.False(r.Event!.IsOfOtherTrain));
        Assert.Contains(readings, r => r.Event!.ObjectId == session && r.Event.Type == "checkout.session.completed");
        Assert.All(letters, l => Assert.Equal(
            WebhookRefusal.BadSignature, Read(l, l.Body + " ", made.Secret).Refusal));
    }

    [Fact]
    public async Task A_lost_secret_leaves_one_endpoint_and_a_new_secret()
    {
        var endpoints = new StripeEndpoints(stripe.Access);
        var wish = Wish with { Url = Wish.Url + "8" };
        var lost = await endpoints.CreateAsync(stripe.Credential, wish, Until.TestEnds);
        var made = await endpoints.RenewIfNeededAsync(stripe.Credential, wish, knownId: "", Until.TestEnds);

        Assert.NotEqual(lost.Secret, made?.Secret);
        var left = Assert.Single(await endpoints.FindAsync(stripe.Credential, wish, Until.TestEnds));
        Assert.Equal((made!.Id, "", StripeVersion.Current), (left.Id, left.Secret, left.ApiVersion));
    }

    WebhookReading Read(Letter letter, string body, string secret) =>
        new StripeWebhook(stripe.Simulator.Clock).Read(letter.Signature, body, secret);

    async Task<string> PaidAsync(StripeCredential credential)
    {
        var opened = await stripe.Checkout.CreateAsync(credential, Requests.New(), Until.TestEnds);
        stripe.Simulator.Payer.PayByCard(opened.SessionId);
        return opened.SessionId;
    }
}
