# The examples of Quay's documents as commands of this module, tests/Examples: each runs on a registry as its seed has it,
# and must send the request that the document shows. A case has the numbers of its rows, what to run, and what requests
# (with wildcards) must be among those sent; where the document shows a refusal, the ids of the errors; or, where no server
# can serve it, why it is skipped.
BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot 'QuayPS.TestSupport.psm1')
    $files = @(Get-ChildItem (Join-Path $PSScriptRoot '../Examples/*.json') | Sort-Object Name)
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'QuayPS.TestSupport.psm1')
    Import-TestModule
    $registry = Open-SharedRegistry
    $shell = Get-RunspaceShell
    # Files that the examples write below the user's folder.
    $null = Invoke-InShell $shell "(Get-PSProvider FileSystem).Home = '$TestDrive'"
}

AfterAll {
    Clear-RunspaceShell $shell
}

# Names that are whole at discovery, so that a filter finds them.
foreach ($file in $files) {
    Describe "Examples of $($file.BaseName)" {
        foreach ($example in Read-TestCase $file.FullName) {
            It "$($example.rows -join ', '): $(Get-CasePart $example 'run' (Get-CasePart $example 'skip'))" -ForEach @{ Example = $example } {
                if (-not $Example.PSObject.Properties['run']) {
                    Set-ItResult -Skipped -Because $Example.skip
                    return
                }

                # Nobody is there to confirm what the examples remove.
                $run = Invoke-TestCase $shell $Example -ConfirmPreference None

                $expected = @(Get-CasePart $Example 'errors' @())
                $run.Errors.Count | Should -Be $expected.Count -Because "the errors are: $($run.Errors -join '; ')"
                for ($i = 0; $i -lt $expected.Count; $i++) { $run.Errors[$i].FullyQualifiedErrorId | Should -BeLike $expected[$i] }
                foreach ($wanted in $Example.requests) {
                    @($run.Requests + $run.Queries | Where-Object { $_ -clike $wanted }).Count |
                        Should -BeGreaterThan 0 -Because "$wanted must be among: $($run.Queries -join ', ')"
                }
            }
        }
    }
}

Describe 'The rows of the documents' {
    BeforeAll {
        $rows = @(Get-ChildItem (Join-Path $PSScriptRoot '../Examples/*.json') | ForEach-Object { Read-TestCase $_.FullName } | ForEach-Object { $_.rows })
    }

    It 'are there once each' {
        ($rows | Sort-Object) -join ' ' | Should -Be (1..260 -join ' ')
    }
}
