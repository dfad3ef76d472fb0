namespace Tamias.Web.Forms;

/// <summary>What forms say most often; each is a translation key.</summary>
static class Sentences
{
    public const string Missing = "Fill this in.";
    public const string TooLong = "At most {1} characters.";
    public const string NotEmail = "This is not an e-mail address.";
    public const string NotChoice = "Choose one of the list.";
    public const string Overtaken =
        "Somebody else changed this in the meantime. Open it anew and repeat; nothing was saved.";
}
