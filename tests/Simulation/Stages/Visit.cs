using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Tamias.Simulation.Stages;

/// <summary>One person's requests through a node's whole pipeline: throttle, routing, cookies, form protection,
/// binding, pages. Without a socket and on the scheduler's thread, so that they come to the same ports as operations
/// do.</summary>
sealed class Visit
{
    const string FormCookieName = "tamias-form";

    static int made;

    readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    /// <summary>Another window of this person has brought another cookie since: forms of this page are
    /// refused.</summary>
    public bool IsStale(Answer page) => page.FormCookie != FormCookie;

    string FormCookie => cookies.GetValueOrDefault(FormCookieName, "");

    public Task<Answer> GetAsync(Node node, IServiceProvider services, string address) =>
        SendAsync(node, Request(services, HttpMethods.Get, address));

    public Task<Answer> PostAsync(
        Node node, IServiceProvider services, string address, IEnumerable<KeyValuePair<string, string>> form)
    {
        var body = string.Join('&', form.Select(f => $"{WebUtility.UrlEncode(f.Key)}={WebUtility.UrlEncode(f.Value)}"));
        return SendAsync(node, Body(Request(services, HttpMethods.Post, address), body,
            "application/x-www-form-urlencoded"));
    }

    /// <summary>A webhook.</summary>
    public Task<Answer> HandAsync(Node node, IServiceProvider services, Ports.Letter letter)
    {
        var context = Body(Request(services, HttpMethods.Post, letter.Path), letter.Body, "application/json");
        context.Request.Headers["Stripe-Signature"] = letter.Signature;
        return SendAsync(node, context);
    }

    DefaultHttpContext Request(IServiceProvider services, string method, string address)
    {
        var context = new DefaultHttpContext { RequestServices = services };
        context.Features.Set<IHttpResponseFeature>(new Response());
        // Everybody calls from an address of their own: the throttle counts in real time.
        context.Connection.RemoteIpAddress = new(BitConverter.GetBytes(Interlocked.Increment(ref made)));
        var request = context.Request;
        (request.Method, request.Scheme, request.Host) = (method, "http", new(new Uri(Composing.PublicUrl).Authority));
        var uri = new Uri(new Uri(Composing.PublicUrl), address);
        (request.Path, request.QueryString) = (uri.AbsolutePath, new(uri.Query));
        request.Headers.AcceptLanguage = "en";
        request.Headers.Cookie = string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}"));
        return context;
    }

    static DefaultHttpContext Body(DefaultHttpContext context, string body, string type)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        (context.Request.Body, context.Request.ContentLength) = (new MemoryStream(bytes), bytes.Length);
        context.Request.ContentType = type;
        return context;
    }

    async Task<Answer> SendAsync(Node node, DefaultHttpContext context)
    {
        using var body = new MemoryStream();
        var form = FormCookie;
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        await node.Pipeline!(context);
        await context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().CompleteAsync();
        await ((Response)context.Features.GetRequiredFeature<IHttpResponseFeature>()).StartAsync();
        var set = SetCookieHeaderValue.ParseList([.. context.Response.Headers.SetCookie.OfType<string>()]);
        foreach (var cookie in set)
            cookies[cookie.Name.Value!] = cookie.Value.Value!;
        return new(context.Response.StatusCode, context.Response.Headers.Location.ToString(),
            Encoding.UTF8.GetString(body.ToArray()))
        {
            FormCookie = set.Any(c => c.Name == FormCookieName) ? FormCookie : form,
        };
    }

    /// <summary>Runs at the end what is to run before the first byte, which nobody waits for here.</summary>
    sealed class Response : HttpResponseFeature
    {
        readonly Stack<(Func<object, Task> Call, object State)> starting = new();

        public override void OnStarting(Func<object, Task> callback, object state) => starting.Push((callback, state));

        public async Task StartAsync()
        {
            while (starting.TryPop(out var next))
                await next.Call(next.State);
        }
    }
}

/// <summary>What a page answered.</summary>
/// <param name="Location">Where it leads; empty when it does not.</param>
sealed record Answer(int Status, string Location, string Html)
{
    /// <summary>That forms of this page must be sent with.</summary>
    public string FormCookie { get; init; } = "";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Status} {Location}");
}
