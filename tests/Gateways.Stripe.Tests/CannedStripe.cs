using System.Net;
using System.Text;

namespace Tamias.Gateways.Tests;

/// <summary>Answers every question with the same words and keeps the questions.</summary>
sealed class CannedStripe(HttpStatusCode status, string body, Exception? failure = null) : HttpMessageHandler
{
    public static readonly StripeCredential Test = new("sk_test_canned0000", null, Livemode: false);

    public static readonly StripeCredential Connected = new("sk_test_canned0000", "acct_canned", Livemode: false);

    public List<CannedQuestion> Questions { get; } = [];

    public StripeAccess Access => new(new StripeSettings(), new HttpClient(this));

    public static CannedStripe Saying(string body) => new(HttpStatusCode.OK, body);

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
        Questions.Add(new(request.Method, request.RequestUri!, asked, Headers(request)));
        if (failure is not null)
            throw failure;

        var content = new StringContent(body, Encoding.UTF8, "application/json");
        var answer = new HttpResponseMessage(status) { Content = content };
        answer.Headers.Add("Request-Id", "req_canned");
        answer.Headers.Add("Stripe-Should-Retry", "false");
        return answer;
    }

    static Dictionary<string, string> Headers(HttpRequestMessage request) =>
        request.Headers.ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase);
}

/// <summary>What Stripe would have been asked.</summary>
sealed record CannedQuestion(HttpMethod Method, Uri Address, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Header(string name) => Headers.GetValueOrDefault(name, "");

    /// <summary>The form's fields, decoded.</summary>
    public IReadOnlyDictionary<string, string> Fields => Body.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => WebUtility.UrlDecode(pair).Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
