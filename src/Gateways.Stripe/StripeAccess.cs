using Stripe;

namespace Tamias.Gateways;

/// <summary>The one way to Stripe: a client per credential, a time limit, each failure a StripeTrouble.</summary>
/// <param name="retries">How often a call that brought no answer is repeated at once, with pauses of real time.</param>
public sealed class StripeAccess(StripeSettings settings, HttpClient http, int retries = 2)
{
    readonly SystemNetHttpClient transport = new(http, retries, new() { Name = "Tamias" }, enableTelemetry: false);

    public StripeSettings Settings { get; } = settings.Checked();

    /// <summary>The longest that a payer is kept waiting for one answer, repetitions included.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>For every use: connections are renewed for changes of address, no redirect is followed.</summary>
    public static HttpClient NewHttpClient() => new(new SocketsHttpHandler
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
        AllowAutoRedirect = false,
        UseCookies = false,
    })
    { Timeout = TimeSpan.FromSeconds(9) };

    internal async Task<T> AskAsync<T>(
        StripeCredential credential, Func<StripeClient, CancellationToken, Task<T>> ask, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Limit);
        try
        {
            return await ask(Open(credential), limited.Token);
        }
        catch (StripeException refusal)
        {
            throw StripeTrouble.Of(refusal, credential);
        }
        catch (Exception failure) when (failure is not StripeTrouble)
        {
            cancellation.ThrowIfCancellationRequested();
            throw StripeTrouble.Unreached(failure);
        }
    }

    internal StripeClient Open(StripeCredential credential) =>
        StripeKeys.Recognise(credential.Key) is { } key && key.Livemode == credential.Livemode
            ? new(new StripeClientOptions
            {
                ApiKey = credential.Key,
                StripeAccount = string.IsNullOrEmpty(credential.Account) ? null : credential.Account,
                ApiBase = Settings.ApiBase,
                ConnectBase = Settings.ConnectBase,
                HttpClient = transport,
            })
            : throw new StripeTrouble(
                StripeTroubleKind.NoAccess, "wrong_mode", "", "The key is not one of the connection's mode.");
}
