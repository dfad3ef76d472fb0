using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Tamias.Web.People;

/// <summary>The two languages: words of "el" or "en", numbers and dates of Greece or Britain. Who is signed in reads
/// their own; others what they chose by ?lang=, which a cookie keeps, or what their browser prefers.</summary>
public static class ReaderCulture
{
    /// <summary>Holds a reader's explicit choice.</summary>
    const string Cookie = "tamias-language";

    static readonly CultureInfo Greek = CultureInfo.GetCultureInfo("el-GR");
    static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static CultureInfo For(string language) => language == "el" ? Greek : British;

    /// <summary>"el" or "en", of this request.</summary>
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "el" ? "el" : "en";

    public static void Configure(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new(British);
        options.SupportedCultures = options.SupportedUICultures = [Greek, British];
        options.RequestCultureProviders = [new CustomRequestCultureProvider(Chosen)];
    }

    /// <summary>What this reader chose, if they did.</summary>
    public static string? ChoiceOf(HttpRequest request) => request.Query["lang"].FirstOrDefault()
        ?? ReaderCookie.Read(request, Cookie);

    /// <summary>Makes the rest of this request speak a language.</summary>
    public static void Use(string language) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = For(language);

    static Task<ProviderCultureResult?> Chosen(HttpContext context)
    {
        var request = context.Request;
        if (request.Query["lang"].FirstOrDefault() is "el" or "en")
            ReaderCookie.Keep(context, Cookie, request.Query["lang"]!);
        var choice = ChoiceOf(request);
        var language = choice is "el" or "en" ? choice : Preferred(request);
        return Task.FromResult<ProviderCultureResult?>(new(For(language).Name));
    }

    static string Preferred(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1)
        .Select(l => l.Value.Value ?? "")
        .Select(l => l.StartsWith("el", StringComparison.OrdinalIgnoreCase) ? "el" : l.Length >= 2 ? "en" : "")
        .FirstOrDefault(l => l.Length > 0) ?? "en";
}
