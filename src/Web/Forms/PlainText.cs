using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Tamias.Web.Forms;

/// <summary>Binds text without control characters, which no field means and PostgreSQL does not store; lines end in
/// \n.</summary>
public sealed class PlainText(ILoggerFactory loggers) : IModelBinder
{
    readonly SimpleTypeModelBinder simple = new(typeof(string), loggers);

    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await simple.BindModelAsync(bindingContext);
        if (!bindingContext.Result.IsModelSet || bindingContext.Result.Model is not string text
            || !text.Any(char.IsControl))
            return;

        var plain = Of(text);
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, new ValueProviderResult(plain));
        bindingContext.Result = ModelBindingResult.Success(plain.Length == 0 ? null : plain);
    }

    /// <summary>The text without control characters but line ends and tabs.</summary>
    public static string Of(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Where(c => !char.IsControl(c) || c is '\n' or '\t'));
}

/// <summary>Puts <see cref="PlainText"/> before all other binders of text.</summary>
public sealed class PlainTextProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string)
            ? new PlainText(context.Services.GetRequiredService<ILoggerFactory>())
            : null;
}
