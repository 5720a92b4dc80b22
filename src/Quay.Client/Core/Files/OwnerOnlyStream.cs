using System;
using System.IO;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Quay.Client;

/// <summary>Opens files that nobody but their owner can read or write, from the moment on at which they are created.</summary>
internal static class OwnerOnlyStream
{
    // rw-------. The type that sets the mode at creation came after netstandard2.0; where it is missing, the system is Windows.
    private const int Mode = 0b110_000_000;
    private static readonly Type? OptionsType =
        Path.DirectorySeparatorChar == '/' ? typeof(File).Assembly.GetType("System.IO.FileStreamOptions") : null;
    private static readonly PropertyInfo? ModeProperty = OptionsType?.GetProperty("UnixCreateMode");

    /// <summary>Opens a file to write, without a buffer, for this stream alone.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="mode">Whether it is created.</param>
    /// <param name="options">Options of the stream.</param>
    /// <exception cref="IOException">The file cannot be opened or created.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened or created.</exception>
    public static FileStream Open(string path, FileMode mode, FileOptions options = FileOptions.None)
    {
        if (ModeProperty is null)
        {
            return new FileStream(path, mode, FileAccess.Write, FileShare.None, 1, options);
        }

        object settings = Activator.CreateInstance(OptionsType!)!;
        Set("Mode", mode);
        Set("Access", FileAccess.Write);
        Set("Share", FileShare.None);
        Set("BufferSize", 0);
        Set("Options", options);
        ModeProperty.SetValue(settings, Enum.ToObject(Nullable.GetUnderlyingType(ModeProperty.PropertyType)!, Mode));
        try
        {
            return (FileStream)Activator.CreateInstance(typeof(FileStream), path, settings)!;
        }
        catch (TargetInvocationException e) when (e.InnerException is { } cause)
        {
            ExceptionDispatchInfo.Capture(cause).Throw();
            throw;
        }

        void Set(string property, object value) => OptionsType!.GetProperty(property)!.SetValue(settings, value);
    }
}
