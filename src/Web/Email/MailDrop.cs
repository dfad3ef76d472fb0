using MimeKit;
using Tamias.Web.Start;

namespace Tamias.Web.Email;

/// <summary>Keeps mails as files under the data folder, readable by the operator alone.</summary>
public sealed class MailDrop(TamiasSettings settings) : IMailTransport
{
    string Folder => Path.Combine(settings.DataFolder, "mail");

    public async Task SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder);
        var path = PathOf(message.MessageId!.Split('@')[0]);
        await using (var file = new FileStream(path + ".part", OwnersOnly))
            await message.WriteToAsync(file, cancellation);
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>Names of the dropped mails, newest first: they are time-ordered ids.</summary>
    public IReadOnlyList<string> Names() => !Directory.Exists(Folder)
        ? []
        : [.. Directory.EnumerateFiles(Folder, "*.eml")
            .Select(f => Path.GetFileNameWithoutExtension(f)).OrderDescending(StringComparer.Ordinal)];

    /// <summary>Null when there is no such mail.</summary>
    public async Task<MimeMessage?> FindAsync(Id<Mail> id, CancellationToken cancellation) =>
        File.Exists(PathOf(id.ToString())) ? await MimeMessage.LoadAsync(PathOf(id.ToString()), cancellation) : null;

    string PathOf(string name) => Path.Combine(Folder, name + ".eml");

    static FileStreamOptions OwnersOnly
    {
        get
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return options;
        }
    }
}
