using Stripe;

namespace Tamias.Gateways;

/// <summary>Where Stripe sends events: endpoints of ours at Stripe, told from others by address and mark.</summary>
public sealed class StripeEndpoints(StripeAccess access)
{
    const string Mark = "tamias_endpoint";

    /// <summary>An account has sixteen at most.</summary>
    const int Most = 100;

    /// <summary>Null when the known endpoint is good; else a new one with its secret, told only now.</summary>
    /// <param name="knownId">The endpoint whose secret is kept; empty when none is, or the secret is lost.</param>
    public async Task<StripeEndpoint?> RenewIfNeededAsync(
        StripeCredential credential, EndpointWish wish, string knownId, CancellationToken cancellation)
    {
        var ours = await FindAsync(credential, wish, cancellation);
        if (ours.Any(e => e.Id == knownId && e.Fulfils(wish)))
            return null;

        var made = await CreateAsync(credential, wish, cancellation);
        foreach (var old in ours)
            await DeleteAsync(credential, old.Id, cancellation);
        return made;
    }

    /// <summary>Every endpoint of ours with that address and mark; their secrets stay untold.</summary>
    public async Task<IReadOnlyList<StripeEndpoint>> FindAsync(
        StripeCredential credential, EndpointWish wish, CancellationToken cancellation)
    {
        var list = await ListAsync(credential, cancellation);
        return [.. list.Where(e => e.Url == wish.Url && e.Metadata?.GetValueOrDefault(Mark) == wish.Mark).Select(Of)];
    }

    /// <summary>The endpoint that calls this address, whoever made it; one that is on before others, null without
    /// any.</summary>
    public async Task<StripeEndpoint?> AtAsync(
        StripeCredential credential, string url, CancellationToken cancellation) =>
        (await ListAsync(credential, cancellation)).Where(e => e.Url == url).Select(Of)
        .OrderByDescending(e => e.IsEnabled).FirstOrDefault();

    /// <summary>Switches an endpoint on again; its secret stays.</summary>
    public Task SwitchOnAsync(StripeCredential credential, string endpointId, CancellationToken cancellation)
    {
        StripeIds.Require("we_", endpointId);
        return access.AskAsync(
            credential,
            (stripe, token) => stripe.V1.WebhookEndpoints.UpdateAsync(
                endpointId, new() { Disabled = false }, null, token),
            cancellation);
    }

    public async Task<StripeEndpoint> CreateAsync(
        StripeCredential credential, EndpointWish wish, CancellationToken cancellation)
    {
        var options = new WebhookEndpointCreateOptions
        {
            Url = wish.Url,
            EnabledEvents = [.. wish.Events],
            ApiVersion = StripeVersion.Current,
            Metadata = new(StringComparer.Ordinal) { [Mark] = wish.Mark },
        };
        if (wish.OfPlatform)
            options.Connect = true;
        return Of(await access.AskAsync(
            credential, (stripe, token) => stripe.V1.WebhookEndpoints.CreateAsync(options, null, token), cancellation));
    }

    /// <summary>Nothing to do when it is gone already.</summary>
    public async Task DeleteAsync(StripeCredential credential, string endpointId, CancellationToken cancellation)
    {
        StripeIds.Require("we_", endpointId);
        try
        {
            await access.AskAsync(
                credential,
                (stripe, token) => stripe.V1.WebhookEndpoints.DeleteAsync(endpointId, null, null, token),
                cancellation);
        }
        catch (StripeTrouble trouble) when (trouble.Kind == StripeTroubleKind.NotFound)
        {
            // so it was done already
        }
    }

    Task<StripeList<WebhookEndpoint>> ListAsync(StripeCredential credential, CancellationToken cancellation) =>
        access.AskAsync(
            credential,
            (stripe, token) => stripe.V1.WebhookEndpoints.ListAsync(new() { Limit = Most }, null, token),
            cancellation);

    static StripeEndpoint Of(WebhookEndpoint endpoint) => new()
    {
        Id = endpoint.Id,
        Url = endpoint.Url ?? "",
        Secret = endpoint.Secret ?? "",
        IsEnabled = endpoint.Status == "enabled",
        ApiVersion = endpoint.ApiVersion ?? "",
        Events = endpoint.EnabledEvents ?? [],
    };
}
