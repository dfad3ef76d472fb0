using Microsoft.AspNetCore.Mvc.ModelBinding;
using Tamias.Web.Forms;

namespace Tamias.Web.Sales;

/// <summary>Says what is wrong beside the field that it is about, in the reader's language.</summary>
public sealed class Beside(ModelStateDictionary state, IStringLocalizer words)
{
    public void Say(string field, string sentence, params object[] arguments) =>
        state.AddModelError(field, words[sentence, arguments]);

    /// <summary>A text without blanks at its ends; too long a one is named.</summary>
    public string Text(string field, string? text, int longest)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length > longest)
            Say(field, Sentences.TooLong, "", longest);
        return trimmed;
    }

    /// <summary>What was chosen of a list; null when nothing was, or something that is not in the list.</summary>
    public T? Choice<T>(string field, string? chosen, IEnumerable<T> list, Func<T, string> key) where T : class
    {
        if (string.IsNullOrEmpty(chosen))
            return null;

        var found = list.FirstOrDefault(t => key(t) == chosen);
        if (found is null)
            Say(field, Sentences.NotChoice);
        return found;
    }
}
