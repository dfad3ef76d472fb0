using System.Security.Cryptography;

namespace Tamias.Web.Attachments;

/// <summary>A file that somebody sent to be attached.</summary>
/// <param name="Name">Without folders and signs that systems or readers stumble over.</param>
public sealed record UploadedFile(string Name, byte[] Content)
{
    /// <summary>SHA-256 of the content as hex.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Content));

    /// <summary>The file, or why it is not taken.</summary>
    public static async Task<(UploadedFile? File, Refusal? Refusal)> ReadAsync(
        IFormFile? upload, CancellationToken cancellation)
    {
        if (upload is null or { Length: 0 })
            return (null, new("Choose a file first."));
        if (upload.Length > Attachment.Largest)
            return (null, new("The file is larger than {0} MB.", Attachment.Largest / (1024 * 1024)));
        var name = FileNames.Kept(upload.FileName);
        if (FileKind.Of(name) is not { } kind)
            return (null, new("Files of this kind are not attached. These are: {0}.", FileKind.Endings));

        using var bytes = new MemoryStream((int)upload.Length);
        await upload.CopyToAsync(bytes, cancellation);
        return kind.Fits(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))
            ? (new(Short(name), bytes.ToArray()), null)
            : (null, new("This file is not what its name says. Save it anew as {0} and try again.", kind.Ending[1..]));
    }

    /// <summary>A long name loses its middle, not its ending.</summary>
    static string Short(string name) => name.Length <= Attachment.LongestName ? name
        : CutText.Of(name, Attachment.LongestName - Path.GetExtension(name).Length) + Path.GetExtension(name);
}
