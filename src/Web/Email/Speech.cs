using System.Globalization;
using Tamias.Web.People;

namespace Tamias.Web.Email;

/// <summary>Words and numbers in the language of whoever will read them, until disposed.</summary>
public sealed class Speech : IDisposable
{
    readonly CultureInfo culture = CultureInfo.CurrentCulture;
    readonly CultureInfo uiCulture = CultureInfo.CurrentUICulture;

    Speech()
    {
    }

    /// <param name="language">"el" or "en".</param>
    public static Speech In(string language)
    {
        var before = new Speech();
        ReaderCulture.Use(language);
        return before;
    }

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
}
