# Tests that the files of this folder and tests/Examples run every cmdlet, by binding their commands with PowerShell's parser.

Describe 'The tests run every cmdlet' {
    BeforeAll {
        Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
        Import-TestModule
        $common = [Management.Automation.Cmdlet]::CommonParameters + [Management.Automation.Cmdlet]::OptionalCommonParameters
        $commands = @{}
        Get-Command -Module QuayPS -CommandType Cmdlet | ForEach-Object { $commands[$_.Name] = $_ }
        $byName = @{}
        $byPipeline = @{}
        $sets = @{}
        $seen = New-Object 'System.Collections.Generic.HashSet[string]'

        # The parameter set that PowerShell chooses for a call: the only one, or the default one, that has all the
        # parameters and whose mandatory parameters are given or bound from the pipeline.
        function Resolve-ParameterSet($Command, [string[]] $Bound, [bool] $HasInput) {
            $possible = @(foreach ($set in $Command.ParameterSets) {
                    $missing = $set.Parameters | Where-Object {
                        $_.IsMandatory -and $_.Name -notin $Bound -and -not ($HasInput -and ($_.ValueFromPipeline -or $_.ValueFromPipelineByPropertyName))
                    }
                    $foreign = $Bound | Where-Object { $_ -notin $set.Parameters.Name }
                    if (-not $missing -and -not $foreign) { $set }
                })
            if ($possible.Count -gt 1) {
                $possible = @($possible | Where-Object { $_.IsDefault -and -not $HasInput })
            }
            $possible.Name
        }

        # Faster than a script block, which would be called for each node of all syntax trees.
        $node = [Linq.Expressions.Expression]::Parameter([Management.Automation.Language.Ast])
        $isCommand = [Linq.Expressions.Expression]::Lambda(
            [Func[Management.Automation.Language.Ast, bool]],
            [Linq.Expressions.Expression]::TypeIs($node, [Management.Automation.Language.CommandAst]),
            [Linq.Expressions.ParameterExpression[]]@($node)).Compile()

        $texts = @(Get-ChildItem "$PSScriptRoot/.." -Recurse -Filter *.Tests.ps1 | ForEach-Object { [IO.File]::ReadAllText($_.FullName) })
        $texts += @(Get-ChildItem "$PSScriptRoot/../../Examples" -Filter *.json | ForEach-Object { Read-TestCase $_.FullName } |
                ForEach-Object { Get-CasePart $_ 'run'; Get-CasePart $_ 'before' } | Where-Object { $_ })
        foreach ($text in $texts) {
            $tree = [Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$null)
            foreach ($call in $tree.FindAll($isCommand, $true)) {
                $name = $call.GetCommandName()
                if (-not $name -or -not $commands.ContainsKey($name)) { continue }

                # Many calls are equal.
                $hasInput = $call.Parent -is [Management.Automation.Language.PipelineAst] -and $call.Parent.PipelineElements[0] -ne $call
                if (-not $seen.Add("$hasInput $call")) { continue }

                $command = $commands[$name]
                $binding = [Management.Automation.Language.StaticParameterBinder]::BindCommand($call, $true)
                if ($binding.BindingExceptions.Count) { continue }

                $bound = @($binding.BoundParameters.Keys | Where-Object { $command.Parameters.ContainsKey($_) -and $_ -notin $common })
                $named = @($call.CommandElements | Where-Object { $_ -is [Management.Automation.Language.CommandParameterAst] } |
                        ForEach-Object { $command.ResolveParameter($_.ParameterName).Name } | Where-Object { $_ -notin $common })
                if ($hasInput) { $byPipeline[$name] = $true }
                elseif ($named) { $byName[$name] = $true }
                if ($seen.Add("$name $hasInput $bound")) {
                    foreach ($set in Resolve-ParameterSet $command $bound $hasInput) { $sets["$name $set"] = $true }
                }
            }
        }
    }

    It 'with its parameters by name' {
        $commands.Values | Where-Object { ($_.Parameters.Keys | Where-Object { $_ -notin $common + 'Session', 'InputSession' }) -and -not $byName[$_.Name] } |
            ForEach-Object Name | Should -BeNullOrEmpty
    }

    It 'along the pipeline, where it takes input' {
        $commands.Values | Where-Object {
            $_.ParameterSets.Parameters | Where-Object { $_.Name -notin 'Session', 'InputSession' -and ($_.ValueFromPipeline -or $_.ValueFromPipelineByPropertyName) }
        } | Where-Object { -not $byPipeline[$_.Name] } | ForEach-Object Name | Should -BeNullOrEmpty
    }

    It 'in each of its parameter sets' {
        $commands.Values | ForEach-Object { foreach ($set in $_.ParameterSets) { "$($_.Name) $($set.Name)" } } |
            Where-Object { -not $sets[$_] } | Should -BeNullOrEmpty
    }
}
