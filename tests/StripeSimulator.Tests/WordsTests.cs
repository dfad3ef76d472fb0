using System.Text.RegularExpressions;
using Tamias.StripeSimulator.Pages;

namespace Tamias.StripeSimulator.Tests;

public sealed partial class WordsTests
{
    /// <summary>What a payer can be told by a refusal, which reaches the page as data.</summary>
    static readonly IEnumerable<string> Refusals =
        Payments.TestCards.All.Select(c => c.Refusal?.Message).OfType<string>()
            .Append(Payments.Decline.AuthenticationFailed.Message);

    [Fact]
    public void Every_sentence_of_the_payers_and_merchants_pages_has_its_Greek()
    {
        var said = Sources().SelectMany(f => Sentence().Matches(System.IO.File.ReadAllText(f)))
            .Select(m => m.Groups["said"].Value).Concat(Refusals).Distinct().ToList();
        Assert.True(said.Count > 40);
        Assert.All(said, s => Assert.True(Words.AllGreek.ContainsKey(s), s));
    }

    static IEnumerable<string> Sources()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(root!.FullName, "Tamias.slnx"))) root = root.Parent;
        return ((string[])["Checkout", "OAuth", "Pages"]).SelectMany(f => Directory.EnumerateFiles(
            Path.Combine(root.FullName, "src", "StripeSimulator", f), "*.cs"));
    }

    [GeneratedRegex("""[Ww]ords(?:\(language\))?\["(?<said>[^"]+)"\]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sentence();
}
