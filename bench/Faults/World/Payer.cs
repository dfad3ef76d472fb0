using System.Text.RegularExpressions;

namespace Tamias.Bench.Faults.World;

/// <summary>A customer before their own browser: presses Pay, types, pays at Stripe, comes back.</summary>
sealed partial class Payer : IDisposable
{
    static int count;

    readonly HttpClient http;
    readonly string invoice;

    public Payer(Scene scene, string invoice)
    {
        this.invoice = invoice;
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new(scene.Address), Timeout = TimeSpan.FromMinutes(2),
        };
        http.DefaultRequestHeaders.Add("X-Forwarded-For", Somebody());
    }

    /// <summary>An address of one's own: the product slows down one that asks too often.</summary>
    public static string Somebody()
    {
        var number = Interlocked.Increment(ref count);
        return $"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}";
    }

    /// <summary>Comes to Stripe's form, or not; the answer of the product with it.</summary>
    public async Task<(int Status, string? Session)> PressPayAsync(string? amount = null)
    {
        using var page = await http.GetAsync(invoice + "?panel=1");
        var html = await page.Content.ReadAsStringAsync();
        if (!page.IsSuccessStatusCode || !html.Contains("id=\"pay\"", StringComparison.Ordinal))
            return ((int)page.StatusCode, null);

        var fields = Hidden().Matches(html).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value,
            StringComparer.Ordinal);
        if (amount is not null)
            fields["Amount"] = amount;
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await http.PostAsync(invoice + "?panel=1", form);
        var session = Session().Match(answer.Headers.Location?.ToString() ?? "");
        return ((int)answer.StatusCode, session.Success ? session.Value : null);
    }

    public async Task ComeBackAsync(string session)
    {
        using var page = await http.GetAsync($"{invoice}/return?session={session}");
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex(
        """<input (?=[^>]*type="hidden")(?=[^>]*name="(?<name>[^"]+)")(?=[^>]*value="(?<value>[^"]*)")[^>]*>""",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex("cs_[A-Za-z0-9_]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Session();
}
