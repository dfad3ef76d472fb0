using System.Globalization;
using System.Resources;
using Tamias.Web;

namespace Tamias.Browser.Tests.Windows;

/// <summary>What the product says in one language, looked up by the English sentence.</summary>
public sealed class Speech(string language)
{
    static readonly ResourceSet Greek = new ResourceManager(typeof(Words))
        .GetResourceSet(CultureInfo.GetCultureInfo("el"), createIfNotExists: true, tryParents: false)!;

    public string Language => language;

    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(language == "el" ? "el-GR" : "en-GB");

    bool IsGreek => language == "el";

    /// <exception cref="InvalidOperationException">The sentence has no Greek.</exception>
    public string Say(string english, params object[] parts) =>
        string.Format(Culture, IsGreek ? Translate(english) : english, parts);

    /// <summary>An amount of euros as this reader writes it, without the sign: 12,50 or 12.50.</summary>
    public string Number(decimal amount) => amount.ToString("N2", Culture);

    static string Translate(string english) => Greek.GetString(english)
        ?? throw new InvalidOperationException($"“{english}” has no Greek.");
}
