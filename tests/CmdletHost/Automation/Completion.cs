using System.Collections;
using System.Collections.Generic;
using System.Management.Automation.Language;

namespace System.Management.Automation
{
    /// <summary>Completes an argument.</summary>
    public interface IArgumentCompleter
    {
        IEnumerable<CompletionResult> CompleteArgument(
            string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters);
    }

    /// <summary>One way to complete a word.</summary>
    public class CompletionResult(string completionText, string listItemText, CompletionResultType resultType, string toolTip)
    {
        public string CompletionText => completionText;

        public string ListItemText => listItemText;

        public CompletionResultType ResultType => resultType;

        public string ToolTip => toolTip;
    }

    /// <summary>What a completion is.</summary>
    public enum CompletionResultType
    {
        Text,
        ParameterValue = 8,
    }
}

namespace System.Management.Automation.Language
{
    /// <summary>A command that is being typed. Nothing here makes one.</summary>
    public class CommandAst
    {
        internal CommandAst()
        {
        }
    }

    /// <summary>Writes texts into scripts.</summary>
    public static class CodeGeneration
    {
        public static string EscapeSingleQuotedStringContent(string value)
        {
            // PowerShell takes the curly quotes for straight ones.
            const string quotes = "'\u2018\u2019\u201a\u201b";
            var text = new System.Text.StringBuilder();
            foreach (char c in value ?? string.Empty)
            {
                text.Append(c);
                if (quotes.Contains(c))
                {
                    text.Append(c);
                }
            }

            return text.ToString();
        }
    }
}

namespace System.Management.Automation.Runspaces
{
    /// <summary>Where scripts run, with their variables.</summary>
    public class Runspace
    {
        [ThreadStatic]
        private static Runspace? _default;

        internal Runspace()
        {
        }

        /// <summary>The runspace of this thread.</summary>
#pragma warning disable CS8766
        public static Runspace DefaultRunspace
        {
            get => _default!;
            set => _default = value;
        }
#pragma warning restore CS8766
    }
}
