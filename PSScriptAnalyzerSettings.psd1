@{
    IncludeDefaultRules = $true
    Severity            = 'Error', 'Warning', 'Information'
    ExcludeRules        = @(
        # The build writes to the console.
        'PSAvoidUsingWriteHost'
        # Its functions are called by build.ps1, not by users.
        'PSUseShouldProcessForStateChangingFunctions'
        # Short functions of a script are readable with positional arguments.
        'PSAvoidUsingPositionalParameters'
        # Does not recognize variables that are used in script blocks.
        'PSReviewUnusedParameter'
    )
    Rules               = @{
        # The scripts run where the module runs.
        PSUseCompatibleSyntax      = @{
            Enable         = $true
            TargetVersions = '5.1', '7.4'
        }
        PSUseConsistentIndentation = @{
            Enable          = $true
            IndentationSize = 4
        }
        PSUseConsistentWhitespace  = @{
            Enable                                  = $true
            IgnoreAssignmentOperatorInsideHashTable = $true
        }
        PSPlaceOpenBrace           = @{
            Enable     = $true
            OnSameLine = $true
        }
        PSAvoidTrailingWhitespace  = @{ Enable = $true }
        PSUseCorrectCasing         = @{ Enable = $true }
    }
}
