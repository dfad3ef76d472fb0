using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Tamias.Web;

/// <summary>Puts a refusal beside its field, in the reader's language.</summary>
public static class Refusing
{
    public static void Refuse(this ModelStateDictionary state, string field, Refusal? refusal, IStringLocalizer words)
    {
        if (refusal is not null)
            state.AddModelError(field, refusal.In(words));
    }

    public static string In(this Refusal refusal, IStringLocalizer words) =>
        refusal.Say(words[refusal.Sentence], CultureInfo.CurrentCulture);
}
