using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Tamias.StripeSimulator.Tests;

/// <summary>An endpoint that keeps what it is sent, after Stripe.net has verified it.</summary>
public sealed class Receiver : IAsyncDisposable
{
    public const string Secret = "whsec_of_the_tests";

    readonly WebApplication app;
    readonly ConcurrentQueue<(string Path, string Body, string Signature)> mail = new();

    Receiver(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    /// <summary>What the next answers are; 200 once there are no more.</summary>
    public ConcurrentQueue<int> Answers { get; } = new();

    public IReadOnlyList<(string Path, string Body, string Signature)> Mail => [.. mail];

    public IReadOnlyList<Event> Events(string path = "/platform", string secret = Secret) => [.. mail
        .Where(m => m.Path == path).Select(
            m => EventUtility.ConstructEvent(m.Body, m.Signature, secret, 1_000_000_000))];

    public IReadOnlyList<string> Types(string path = "/platform", string secret = Secret) =>
        [.. Events(path, secret).Select(e => e.Type)];

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver.app.MapPost("/{**path}", (RequestDelegate)receiver.TakeAsync);
        await receiver.app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        mail.Enqueue((http.Request.Path.Value!, body, http.Request.Headers["Stripe-Signature"].ToString()));
        http.Response.StatusCode = Answers.TryDequeue(out var status) ? status : 200;
    }
}
