namespace Tamias.StripeSimulator.OAuth;

/// <summary>The window's markup.</summary>
internal static class AuthorizePage
{
    internal static Html Broken(Words words, string reason) => $"""
        <section class="card"><h1>{words["This connection cannot be opened"]}</h1>
        <p class="alert" role="alert">{reason}</p></section>
        """;

    internal static Html Draw(Words words, AuthorizeRequest asked, HttpRequest request, string? error)
    {
        var action = request.Path + request.QueryString;
        var first = asked.LogInFirst ? LogIn(words, asked, action) : Register(words, asked, action);
        var second = asked.LogInFirst ? Register(words, asked, action) : LogIn(words, asked, action);
        return $"""
            <header class="head">
            <h1>{words["Connect an account"]}</h1>
            <p>{asked.Platform.Name} {words["asks to take payments on your account."]}
            <span class="mode">{(asked.Live ? words["Live mode"] : words["Test mode"])}</span></p>
            </header>
            {Parts.Alert(error is null ? null : words[error])}
            {first}
            {second}
            <form method="post" action="{action}" class="quiet">
            <button name="action" value="deny" class="link">{words["Do not connect; go back"]}</button>
            </form>
            """;
    }

    static Html LogIn(Words words, AuthorizeRequest asked, string action) => $"""
        <section class="card"><h2>{words["I have an account"]}</h2>
        <form method="post" action="{action}">
        {Parts.Field(words["E-mail"], "email", asked.Prefill("email"), "email", "username")}
        {Parts.Field(words["Password"], "password", null, "password", "current-password")}
        <button name="action" value="login" class="primary">{words["Log in and connect"]}</button>
        </form></section>
        """;

    static Html Register(Words words, AuthorizeRequest asked, string action) => $"""
        <section class="card"><h2>{words["I am new here"]}</h2>
        <form method="post" action="{action}">
        {Parts.Field(words["Business name"], "business_name", asked.Prefill("business_name"))}
        {Parts.Field(words["E-mail"], "email", asked.Prefill("email"), "email", "username")}
        {Parts.Field(words["Choose a password"], "password", null, "password", "new-password")}
        <div class="pair">
        {Parts.Field(words["Country"], "country", asked.Prefill("country") ?? "GR")}
        {Parts.Field(words["Currency"], "currency", asked.Prefill("currency") ?? "eur")}
        </div>
        {Parts.Field(words["Website"], "url", asked.Prefill("url"))}
        <label class="check"><input type="checkbox" name="unfinished" value="yes">
        <span>{words["Leave my details unfinished, so that payments are not possible yet"]}</span></label>
        <button name="action" value="register" class="primary">{words["Register and connect"]}</button>
        </form></section>
        """;
}
