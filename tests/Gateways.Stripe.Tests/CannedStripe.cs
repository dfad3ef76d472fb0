using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Tamias.Gateways.Tests;

/// <summary>Answers each question as told and keeps the questions.</summary>
sealed class CannedStripe(Func<CannedQuestion, (HttpStatusCode Status, string Body)> answer) : HttpMessageHandler
{
    public static readonly StripeCredential Test = new("sk_test_canned0000", null, Livemode: false);

    public static readonly StripeCredential Connected = new("sk_test_canned0000", "acct_canned", Livemode: false);

    readonly ConcurrentQueue<CannedQuestion> questions = [];

    public CannedStripe(HttpStatusCode status, string body) : this(_ => (status, body))
    {
    }

    public IReadOnlyList<CannedQuestion> Questions => [.. questions];

    public StripeAccess Access => new(new StripeSettings(), new HttpClient(this));

    public static CannedStripe Saying(string body) => new(HttpStatusCode.OK, body);

    public static CannedStripe Failing(Exception failure) => new(_ => throw failure);

    /// <summary>The one question that making a payment form asks.</summary>
    public static async Task<CannedQuestion> AskedAsync(CheckoutRequest request, StripeCredential? credential = null)
    {
        var stripe = Saying(CannedSessions.Session("open", "unpaid").ToJsonString());
        await new StripeCheckout(stripe.Access).CreateAsync(credential ?? Test, request, Until.TestEnds);
        return Assert.Single(stripe.Questions);
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var asked = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var question = new CannedQuestion(request.Method, request.RequestUri!, asked, Headers(request));
        questions.Enqueue(question);

        var (status, body) = answer(question);
        var content = new StringContent(body, Encoding.UTF8, "application/json");
        var response = new HttpResponseMessage(status) { Content = content };
        response.Headers.Add("Request-Id", "req_canned");
        response.Headers.Add("Stripe-Should-Retry", "false");
        return response;
    }

    static Dictionary<string, string> Headers(HttpRequestMessage request) =>
        request.Headers.ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase);
}

/// <summary>What Stripe would have been asked.</summary>
sealed record CannedQuestion(HttpMethod Method, Uri Address, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Header(string name) => Headers.GetValueOrDefault(name, "");

    /// <summary>The form's fields, decoded.</summary>
    public IReadOnlyDictionary<string, string> Fields => Pairs(Body);

    /// <summary>The address's parameters, decoded; of a list the last.</summary>
    public IReadOnlyDictionary<string, string> Query => Pairs(Address.Query.TrimStart('?'));

    static Dictionary<string, string> Pairs(string text)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = WebUtility.UrlDecode(pair).Split('=', 2);
            pairs[parts[0]] = parts[1];
        }

        return pairs;
    }
}
