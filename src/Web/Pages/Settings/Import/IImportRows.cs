using Microsoft.AspNetCore.Mvc.ModelBinding;
using Tamias.Web.Imports;

namespace Tamias.Web.Pages.Settings.Import;

/// <summary>One kind of thing that can be imported: it is read into the form in which a person would type it.</summary>
interface IImportRows
{
    IReadOnlyList<ImportField> Fields { get; }

    /// <param name="cells">By the name of their field.</param>
    object FormOf(IReadOnlyDictionary<string, string> cells);

    /// <summary>What the form's attributes cannot say.</summary>
    Task CheckAsync(object form, ImportCheck check);

    string TitleOf(object form);

    /// <summary>By which it is known whether it is there already.</summary>
    string KeyOf(object form);

    /// <summary>What is there, archived things too.</summary>
    Task<IEnumerable<(string Key, string Title)>> ThereAsync(Db db, CancellationToken cancellation);

    /// <summary>Adds a row of which nothing is wrong; false when the same form was quicker.</summary>
    Task<bool> AddAsync(object form, ImportKeys keys, ImportCheck check);
}

/// <summary>Where mistakes of a row are written.</summary>
sealed record ImportCheck(ModelStateDictionary State, Db Db, IStringLocalizer Words)
{
    /// <summary>Takes over invoices; null while rows are only looked at.</summary>
    public AdoptInvoice? Adopting { get; init; }
}
