# The examples of Quay's documentation as commands of this module (tests/Examples): each runs on a registry with seed data
# and must send the request that the document shows. A case has its row numbers, the script to run, and the requests
# (with wildcards) that must be sent; if the document shows a refusal, the ids of the errors; or, if no server
# can run it, the reason why it is skipped.
BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot 'QuayPS.TestSupport.psm1')
    $files = @(Get-ChildItem (Join-Path $PSScriptRoot '../Examples/*.json') | Sort-Object Name)
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'QuayPS.TestSupport.psm1')
    Import-TestModule
    $registry = Open-SharedRegistry
    $shell = Get-RunspaceShell
    # Files that the examples write below the home folder.
    $null = Invoke-InShell $shell "(Get-PSProvider FileSystem).Home = '$TestDrive'"
}

AfterAll {
    Clear-RunspaceShell $shell
}

# The names are expanded at discovery, so that a filter matches them.
foreach ($file in $files) {
    Describe "Examples of $($file.BaseName)" {
        foreach ($example in Read-TestCase $file.FullName) {
            It "$($example.rows -join ', '): $(Get-CasePart $example 'run' (Get-CasePart $example 'skip'))" -ForEach @{ Example = $example } {
                if (-not $Example.PSObject.Properties['run']) {
                    Set-ItResult -Skipped -Because $Example.skip
                    return
                }

                # A noninteractive session cannot confirm the removals in the examples.
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
