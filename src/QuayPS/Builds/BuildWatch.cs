using Quay.Client;

namespace QuayPS;

/// <summary>What commands that wait for builds have in common.</summary>
internal static class BuildWatch
{
    /// <summary>How long to wait unless told otherwise, in seconds.</summary>
    public const int DefaultTimeoutSec = 3600;

    /// <summary>How long to wait before looking again unless told otherwise, in seconds.</summary>
    public const double DefaultPollSec = 5;

    /// <summary>How far a build is, in a word or two.</summary>
    /// <param name="build">The build.</param>
    public static string State(QuayBuild build) => $"{build.Phase} {build.Status}".TrimEnd();

    /// <summary>Writes a build that was waited for, or an error if it has not ended.</summary>
    /// <param name="cmdlet">Who waited.</param>
    /// <param name="build">The build as it was seen last.</param>
    /// <param name="timeoutSec">How long it was waited for, in seconds.</param>
    public static void Write(VisibleCmdlet cmdlet, QuayBuild build, int timeoutSec)
    {
        if (build.IsFinished)
        {
            cmdlet.WriteObject(build);
        }
        else
        {
            cmdlet.WriteError(ErrorMapper.TimedOut(
                $"The build '{build.Id}' of repository '{build.Repository}' did not end within {timeoutSec} s; it is {State(build)}.", build.Id));
        }
    }
}
