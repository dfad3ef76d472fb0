using Microsoft.AspNetCore.Mvc.ModelBinding;
using Tamias.Web.Sales;

namespace Tamias.Web.Messages;

/// <summary>What is typed to write a message.</summary>
public sealed class MessageForm
{
    /// <summary>Of the form: the same form sent twice is one message.</summary>
    public string? Token { get; set; }

    public string? Text { get; set; }

    /// <summary>Null when something is wrong and is said beside the field; the text is kept.</summary>
    public (string Token, string Text)? Check(ModelStateDictionary state, IStringLocalizer words)
    {
        var beside = new Beside(state, words);
        var text = beside.Text("Input.Text", Text, Message.LongestText);
        if (text.Length == 0)
            beside.Say("Input.Text", "Write a message first.");
        if (!Ids.IsToken(Token))
            beside.Say("Input.Text", "This form cannot be sent any more. Load the page again and send it from there.");
        return state.IsValid ? (Token!, text) : null;
    }
}
