using System;
using System.IO;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Quay.Client;

/// <summary>Creates files that only their owner can read and write, from the moment of their creation.</summary>
internal static class OwnerOnlyStream
{
    // rw-------. netstandard2.0 lacks the type that sets the mode at creation; every Unix that runs PowerShell 7 has it.
    private const int Mode = 0b110_000_000;
    private static readonly Type? OptionsType =
        Path.DirectorySeparatorChar == '/' ? typeof(File).Assembly.GetType("System.IO.FileStreamOptions") : null;
    private static readonly PropertyInfo? ModeProperty = OptionsType?.GetProperty("UnixCreateMode");

    /// <summary>Opens a file for writing, unbuffered and not shared.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="mode">Whether to create or to open the file.</param>
    /// <param name="options">Options of the stream.</param>
    /// <exception cref="IOException">The file cannot be opened or created.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file or its folder is denied.</exception>
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
